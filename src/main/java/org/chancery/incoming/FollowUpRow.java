package org.chancery.incoming;

import java.time.LocalDate;

/**
 * A row of the register by which the handling of incoming documents is followed (sổ theo dõi giải quyết văn bản đến): the seven columns
 * of Decree 30/2020/NĐ-CP, Appendix IV, in order.
 *
 * @param number 1 số đến
 * @param document 2 tên loại, số và ký hiệu, ngày tháng, cơ quan ban hành
 * @param handler 3 đơn vị hoặc người nhận
 * @param due 4 thời hạn giải quyết
 * @param progress 5 tiến độ giải quyết
 * @param reply 6 số, ký hiệu văn bản trả lời
 * @param note 7 ghi chú
 * @param late whether it is past its due date and not done
 * @param hidden whether the actor may not know the document, and so sees its number only
 */
public record FollowUpRow(
        IncomingId id,
        long number,
        String document,
        String handler,
        LocalDate due,
        String progress,
        String reply,
        String note,
        boolean late,
        boolean hidden) {}
