package org.chancery.records.web;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chancery.records.RegisterRow;

/** A register as RFC 4180 CSV with the decree's ten columns, and a mark by which spreadsheets know UTF-8. */
final class RegisterCsv {
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

    private RegisterCsv() {}

    static String of(List<RegisterRow> rows) {
        return Stream.concat(Stream.of(HEADER), rows.stream().map(RegisterCsv::columns))
                .map(columns -> columns.stream().map(RegisterCsv::cell).collect(Collectors.joining(",")))
                .collect(Collectors.joining("\r\n", "\uFEFF", "\r\n"));
    }

    private static List<String> columns(RegisterRow row) {
        RecordTimes times = new RecordTimes();
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

    /** A cell that a spreadsheet would take for a formula is written as text. */
    private static String cell(String value) {
        String safe = !value.isEmpty() && "=+-@\t\r".indexOf(value.charAt(0)) >= 0 ? "'" + value : value;
        return '"' + safe.replace("\"", "\"\"") + '"';
    }
}
