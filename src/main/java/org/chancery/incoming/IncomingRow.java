package org.chancery.incoming;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A row of the register of incoming documents (sổ đăng ký văn bản đến): the ten columns of Decree 30/2020/NĐ-CP, Appendix IV, in order.
 *
 * @param arrived 1 ngày đến
 * @param number 2 số đến
 * @param issuer 3 tác giả
 * @param code 4 số, ký hiệu
 * @param dated 5 ngày tháng văn bản
 * @param subject 6 tên loại và trích yếu
 * @param handler 7 đơn vị hoặc người nhận, empty before it is given
 * @param handedOver 8 ngày chuyển, null before it is given
 * @param taken 9 ký nhận: who took it, empty before
 * @param note 10 ghi chú
 * @param hidden whether the actor may not know the document, and so sees its number and days only
 */
public record IncomingRow(
        IncomingId id,
        LocalDate arrived,
        long number,
        String issuer,
        String code,
        LocalDate dated,
        String subject,
        String handler,
        @Nullable LocalDate handedOver,
        String taken,
        String note,
        boolean hidden) {}
