package org.chancery.records.internal;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.chancery.records.RegisterBook;
import org.chancery.records.RegisterBook.Column;
import org.chancery.records.RegisterPrinter;
import org.chancery.records.RegisterRow;
import org.springframework.stereotype.Component;

/** The register of outgoing documents on paper: the ten columns of Decree 30/2020/NĐ-CP, Appendix IV. */
@Component
class RegisterPrint {
    private static final List<Column> COLUMNS = List.of(
            new Column("Số, ký hiệu văn bản", 26),
            new Column("Ngày tháng văn bản", 20),
            new Column("Tên loại và trích yếu nội dung văn bản", 0),
            new Column("Người ký", 28),
            new Column("Nơi nhận văn bản", 34),
            new Column("Đơn vị, người nhận bản lưu", 24),
            new Column("Số lượng bản", 14),
            new Column("Ngày chuyển", 20),
            new Column("Ký nhận", 20),
            new Column("Ghi chú", 26));

    private final RegisterPrinter printer;

    RegisterPrint(RegisterPrinter printer) {
        this.printer = printer;
    }

    byte[] pdf(Issuer issuer, String series, int year, List<RegisterRow> rows) {
        return printer.pdf(new RegisterBook(
                "Sổ đăng ký văn bản đi",
                issuer.name().vi(),
                year,
                series,
                span(series, rows),
                1,
                COLUMNS,
                rows.stream().map(RegisterPrint::cells).toList()));
    }

    /** Numbers of several series do not go from one to another, so only days are said of them. */
    private static List<String> span(String series, List<RegisterRow> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        List<LocalDate> days = rows.stream()
                .map(RegisterRow::date)
                .sorted(Comparator.naturalOrder())
                .toList();
        String from = "Từ ngày %s đến ngày %s; %d văn bản"
                .formatted(Dates.numeric(days.getFirst()), Dates.numeric(days.getLast()), rows.size());
        String numbers = "Từ số %s đến số %s"
                .formatted(rows.getFirst().number(), rows.getLast().number());
        return series.isEmpty() ? List.of(from) : List.of(from, numbers);
    }

    private static List<String> cells(RegisterRow row) {
        LocalDate sent = row.sent();
        return List.of(
                row.number(),
                Dates.numeric(row.date()),
                row.subject(),
                row.signer(),
                row.addressees(),
                row.keeper(),
                Integer.toString(row.copies()),
                sent == null ? "" : Dates.numeric(sent),
                row.received(),
                row.isVoid() ? "Số bị hủy. " + row.note() : row.note());
    }
}
