package org.chancery.incoming.internal;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import org.chancery.identity.Unit;
import org.chancery.incoming.IncomingRow;
import org.chancery.jooq.incoming.tables.records.ClosedRowRecord;
import org.chancery.jooq.incoming.tables.records.DocumentRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The rows of a register: of an open one as its documents are, of a closed one as they stood, with what came later as a note. */
@Component
class ArrivalBookRows {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final ArrivalRegisterStore register;
    private final ArrivalClosingStore closings;
    private final ArrivalRows rows;
    private final ArrivalPlaces places;

    ArrivalBookRows(
            ArrivalRegisterStore register, ArrivalClosingStore closings, ArrivalRows rows, ArrivalPlaces places) {
        this.register = register;
        this.closings = closings;
        this.rows = rows;
        this.places = places;
    }

    /** @return the codes of the agency's units */
    List<String> units(String agency) {
        return places.handlers(agency).stream().map(Unit::code).toList();
    }

    List<IncomingRow> whole(String agency, int year) {
        return shown(agency, year, register.whole(agency, year, false));
    }

    List<IncomingRow> shown(String agency, int year, List<DocumentRecord> documents) {
        Map<Long, ClosedRowRecord> closed = closings.rows(agency, year);
        return documents.stream()
                .map(row -> as(rows.row(row), closed.get(row.getNumber())))
                .toList();
    }

    private static IncomingRow as(IncomingRow now, @Nullable ClosedRowRecord then) {
        if (then == null) {
            return now;
        }
        String later = later(now, then);
        return new IncomingRow(
                now.id(),
                now.arrived(),
                now.number(),
                now.issuer(),
                now.code(),
                now.dated(),
                now.subject(),
                then.getHandler(),
                then.getHandedOver(),
                then.getTaken(),
                then.getNote()
                        + (later.isEmpty() ? "" : (then.getNote().isEmpty() ? "" : "; ") + "Sau khi khóa sổ: " + later),
                false);
    }

    private static String later(IncomingRow now, ClosedRowRecord then) {
        StringBuilder said = new StringBuilder();
        if (now.handedOver() != null
                && (!now.handler().equals(then.getHandler())
                        || !now.handedOver().equals(then.getHandedOver()))) {
            said.append("chuyển ")
                    .append(now.handler())
                    .append(" ngày ")
                    .append(DAY.format(now.handedOver()))
                    .append("; ");
        }
        if (!now.taken().equals(then.getTaken()) && !now.taken().isEmpty()) {
            said.append("ký nhận: ").append(now.taken()).append("; ");
        }
        if (!now.note().isEmpty() && !now.note().equals(then.getNote())) {
            said.append(now.note()).append("; ");
        }
        return said.isEmpty() ? "" : said.substring(0, said.length() - 2);
    }
}
