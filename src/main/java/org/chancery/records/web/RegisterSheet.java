package org.chancery.records.web;

import java.io.IOException;
import java.util.List;
import org.chancery.platform.Sheet;
import org.chancery.platform.Times;
import org.chancery.records.RegisterRow;

/** A register as a table with the ten columns of Decree 30/2020/NĐ-CP, Appendix IV, in their order and words. */
final class RegisterSheet {
    private static final List<String> HEADER = List.of(
            "Số, ký hiệu văn bản",
            "Ngày tháng văn bản",
            "Tên loại và trích yếu nội dung văn bản",
            "Người ký",
            "Nơi nhận văn bản",
            "Đơn vị, người nhận bản lưu",
            "Số lượng bản",
            "Ngày chuyển",
            "Ký nhận",
            "Ghi chú");

    private RegisterSheet() {}

    static void write(List<RegisterRow> rows, Sheet sheet) throws IOException {
        sheet.row(HEADER);
        for (RegisterRow row : rows) {
            sheet.row(columns(row));
        }
    }

    private static List<String> columns(RegisterRow row) {
        Times times = new Times();
        return List.of(
                row.number(),
                times.digits(row.date()),
                row.subject(),
                row.signer(),
                row.addressees(),
                row.keeper(),
                Integer.toString(row.copies()),
                times.digits(row.sent()),
                row.received(),
                row.note());
    }
}
