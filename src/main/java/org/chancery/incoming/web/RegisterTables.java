package org.chancery.incoming.web;

import java.util.List;
import java.util.stream.Stream;
import org.chancery.incoming.FollowUpRow;
import org.chancery.incoming.IncomingRow;
import org.chancery.platform.Times;

/** Both registers as tables, with the columns of Decree 30/2020/NĐ-CP, Appendix IV, in their order and words. */
final class RegisterTables {
    static final List<String> REGISTER = List.of(
            "Ngày đến",
            "Số đến",
            "Tác giả",
            "Số, ký hiệu văn bản",
            "Ngày tháng văn bản",
            "Tên loại và trích yếu nội dung văn bản",
            "Đơn vị hoặc người nhận",
            "Ngày chuyển",
            "Ký nhận",
            "Ghi chú");
    static final List<String> FOLLOW_UP = List.of(
            "Số đến",
            "Tên loại, số và ký hiệu, ngày tháng và tác giả văn bản",
            "Đơn vị hoặc người nhận",
            "Thời hạn giải quyết",
            "Tiến độ giải quyết",
            "Số, ký hiệu văn bản trả lời",
            "Ghi chú");
    private static final Times TIMES = new Times();

    private RegisterTables() {}

    static List<List<String>> register(List<IncomingRow> rows) {
        return table(
                REGISTER,
                rows.stream()
                        .map(row -> List.of(
                                TIMES.digits(row.arrived()),
                                Long.toString(row.number()),
                                row.issuer(),
                                row.code(),
                                TIMES.digits(row.dated()),
                                row.subject(),
                                row.handler(),
                                TIMES.digits(row.handedOver()),
                                row.taken(),
                                row.note())));
    }

    static List<List<String>> followUp(List<FollowUpRow> rows) {
        return table(
                FOLLOW_UP,
                rows.stream()
                        .map(row -> List.of(
                                Long.toString(row.number()),
                                row.document(),
                                row.handler(),
                                TIMES.digits(row.due()),
                                row.progress(),
                                row.reply(),
                                row.note())));
    }

    private static List<List<String>> table(List<String> header, Stream<List<String>> rows) {
        return Stream.concat(Stream.of(header), rows).toList();
    }
}
