package org.chancery.incoming.internal;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import org.chancery.incoming.IncomingRow;
import org.chancery.records.RegisterBook;
import org.chancery.records.RegisterBook.Column;
import org.chancery.records.RegisterPrinter;
import org.springframework.stereotype.Component;

/** The register of incoming documents on paper: the ten columns of Decree 30/2020/NĐ-CP, Appendix IV. */
@Component
class ArrivalPrint {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final List<Column> COLUMNS = List.of(
            new Column("Ngày đến", 20),
            new Column("Số đến", 14),
            new Column("Tác giả", 32),
            new Column("Số, ký hiệu văn bản", 26),
            new Column("Ngày tháng văn bản", 20),
            new Column("Tên loại và trích yếu nội dung văn bản", 0),
            new Column("Đơn vị hoặc người nhận", 34),
            new Column("Ngày chuyển", 20),
            new Column("Ký nhận", 24),
            new Column("Ghi chú", 26));

    private final RegisterPrinter printer;
    private final ArrivalPlaces places;

    ArrivalPrint(RegisterPrinter printer, ArrivalPlaces places) {
        this.printer = printer;
        this.places = places;
    }

    byte[] pdf(String agency, int year, List<IncomingRow> rows) {
        return printer.pdf(new RegisterBook(
                "Sổ đăng ký văn bản đến",
                places.name(agency).vi(),
                year,
                "",
                span(rows),
                1,
                COLUMNS,
                rows.stream().map(ArrivalPrint::cells).toList()));
    }

    private static List<String> span(List<IncomingRow> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        List<LocalDate> days = rows.stream()
                .map(IncomingRow::arrived)
                .sorted(Comparator.naturalOrder())
                .toList();
        return List.of(
                "Từ ngày %s đến ngày %s; %d văn bản"
                        .formatted(DAY.format(days.getFirst()), DAY.format(days.getLast()), rows.size()),
                "Từ số %d đến số %d"
                        .formatted(rows.getFirst().number(), rows.getLast().number()));
    }

    private static List<String> cells(IncomingRow row) {
        LocalDate handedOver = row.handedOver();
        return List.of(
                DAY.format(row.arrived()),
                Long.toString(row.number()),
                row.issuer(),
                row.code(),
                DAY.format(row.dated()),
                row.subject(),
                row.handler(),
                handedOver == null ? "" : DAY.format(handedOver),
                row.taken(),
                row.note());
    }
}
