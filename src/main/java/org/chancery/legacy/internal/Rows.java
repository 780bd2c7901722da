package org.chancery.legacy.internal;

import org.chancery.incoming.LegacyArrival;
import org.chancery.platform.Folding;
import org.chancery.records.LegacyRow;
import org.chancery.records.Takeover;
import org.jspecify.annotations.Nullable;

/** Turns lines into rows of the registers. */
final class Rows {
    private Rows() {}

    /**
     * A row that was read.
     *
     * @param label its number as the clerk knows it
     * @param wrong why it cannot be taken, null where it can
     */
    record Read<T>(
            long row, String label, T value, @Nullable Takeover wrong) {}

    static Read<LegacyRow> outgoing(Table.Line line) {
        Reading cells = new Reading(line);
        Reading.Symbol symbol = cells.symbol();
        String note = cells.text(Column.NOTE);
        LegacyRow row = new LegacyRow(
                symbol.number(),
                symbol.notation(),
                cells.day(Column.DATE),
                cells.text(Column.TYPE),
                cells.needed(Column.SUBJECT),
                cells.text(Column.SIGNER),
                cells.text(Column.ADDRESSEES),
                cells.text(Column.KEEPER),
                cells.count(Column.COPIES, 1),
                cells.optionalDay(Column.SENT),
                cells.text(Column.RECEIVED),
                note,
                isVoid(note));
        return new Read<>(line.row(), label(line, Column.NUMBER), row, cells.wrong());
    }

    static Read<LegacyArrival> incoming(Table.Line line) {
        Reading cells = new Reading(line);
        LegacyArrival row = new LegacyArrival(
                cells.number(Column.ARRIVAL_NUMBER),
                cells.day(Column.ARRIVED),
                cells.needed(Column.ISSUER),
                code(line),
                cells.day(Column.DATE),
                cells.text(Column.TYPE),
                cells.needed(Column.SUBJECT),
                cells.text(Column.HANDLER),
                cells.optionalDay(Column.SENT),
                cells.text(Column.RECEIVED),
                cells.text(Column.NOTE));
        return new Read<>(line.row(), label(line, Column.ARRIVAL_NUMBER), row, cells.wrong());
    }

    /** Other bodies write their numbers as they like, or none. */
    private static String code(Table.Line line) {
        String whole = line.text(Column.NUMBER);
        if (!whole.isEmpty() || line.text(Column.CODE_NUMBER).isEmpty()) {
            return whole;
        }
        String notation = line.text(Column.CODE_NOTATION);
        return line.text(Column.CODE_NUMBER) + (notation.isEmpty() ? "" : "/" + notation);
    }

    private static String label(Table.Line line, Column column) {
        String text = line.text(column);
        return text.isEmpty() ? line.text(Column.CODE_NUMBER) : text;
    }

    private static boolean isVoid(String note) {
        String folded = Folding.fold(note);
        return folded.startsWith("so bi huy") || folded.startsWith("huy so");
    }
}
