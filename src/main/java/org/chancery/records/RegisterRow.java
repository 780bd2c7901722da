package org.chancery.records;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A row of the register of outgoing documents (sổ đăng ký văn bản đi): the ten columns of Decree 30/2020/NĐ-CP, Appendix IV, in order.
 *
 * @param number 1 số, ký hiệu
 * @param date 2 ngày tháng văn bản
 * @param subject 3 tên loại và trích yếu
 * @param signer 4 người ký
 * @param addressees 5 nơi nhận
 * @param keeper 6 đơn vị, người nhận bản lưu
 * @param copies 7 số lượng bản
 * @param sent 8 ngày chuyển, null until it is issued
 * @param received 9 ký nhận
 * @param note 10 ghi chú: why the number is void, or the document revoked
 * @param isVoid whether the number was given up; it is never used again
 * @param document null where only a number was allocated
 */
public record RegisterRow(
        String number,
        LocalDate date,
        String subject,
        String signer,
        String addressees,
        String keeper,
        int copies,
        @Nullable LocalDate sent,
        String received,
        String note,
        boolean isVoid,
        @Nullable DocumentId document) {}
