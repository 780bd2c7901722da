package org.chancery.legacy.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.chancery.incoming.LegacyArrivals;
import org.chancery.legacy.ImportOrder;
import org.chancery.legacy.ImportRow;
import org.chancery.legacy.RegisterKind;
import org.chancery.records.LegacyRegisters;
import org.chancery.records.Takeover;
import org.springframework.stereotype.Component;

/** Hands the rows of a table to the register that they belong to. */
@Component
class Books {
    private final LegacyRegisters outgoing;
    private final LegacyArrivals incoming;

    Books(LegacyRegisters outgoing, LegacyArrivals incoming) {
        this.outgoing = outgoing;
        this.incoming = incoming;
    }

    List<ImportRow> judge(ImportOrder order, Table table) {
        return order.kind() == RegisterKind.OUTGOING
                ? each(table, Rows::outgoing, rows -> outgoing.judge(order.unit(), rows, order.goOn()))
                : each(table, Rows::incoming, rows -> incoming.judge(order.unit(), rows, order.goOn()));
    }

    /** Only of a table in which every row can be read. */
    List<ImportRow> take(ImportOrder order, Table table, LegacyArrivals.LegacyTable file) {
        return order.kind() == RegisterKind.OUTGOING
                ? each(table, Rows::outgoing, rows -> outgoing.take(order.unit(), rows, order.goOn()))
                : each(table, Rows::incoming, rows -> incoming.take(order.unit(), rows, order.goOn(), file));
    }

    private static <T> List<ImportRow> each(
            Table table, Function<Table.Line, Rows.Read<T>> read, Function<List<T>, List<Takeover>> judge) {
        List<Rows.Read<T>> all = table.lines().stream().map(read).toList();
        List<T> good = all.stream()
                .filter(row -> row.wrong() == null)
                .map(Rows.Read::value)
                .toList();
        var judged = judge.apply(good).iterator();
        List<ImportRow> rows = new ArrayList<>(all.size());
        for (Rows.Read<T> row : all) {
            Takeover wrong = row.wrong();
            rows.add(new ImportRow(row.row(), row.label(), wrong == null ? judged.next() : wrong));
        }
        return List.copyOf(rows);
    }
}
