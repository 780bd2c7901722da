package org.chancery.records.internal;

import static org.chancery.jooq.records.Tables.REGISTER;
import static org.jooq.impl.DSL.when;

import java.time.LocalDate;
import java.util.List;
import org.chancery.jooq.records.tables.records.RegisterRecord;
import org.chancery.platform.Slice;
import org.chancery.records.DocumentId;
import org.chancery.records.RecordNumber;
import org.chancery.records.RegisterRow;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** The register of outgoing documents; rows are never taken out. */
@Component
class RegisterStore {
    private final DSLContext sql;
    private final RegisterNoteStore notes;

    RegisterStore(DSLContext sql, RegisterNoteStore notes) {
        this.sql = sql;
        this.notes = notes;
    }

    void insert(Entry entry) {
        RecordNumber number = entry.number();
        sql.insertInto(REGISTER)
                .set(REGISTER.AGENCY, entry.agency())
                .set(REGISTER.SERIES, entry.series())
                .set(REGISTER.YEAR, (short) number.date().getYear())
                .set(REGISTER.NUMBER, number.number())
                .set(REGISTER.NOTATION, number.notation())
                .set(REGISTER.DATED, number.date())
                .set(REGISTER.NUMBERED_AT, number.at())
                .set(REGISTER.UNIT, entry.unit())
                .set(REGISTER.TYPE, entry.type())
                .set(REGISTER.SUBJECT, entry.subject())
                .set(REGISTER.SOURCE, entry.source())
                .set(REGISTER.SIGNER, entry.signer())
                .set(REGISTER.ADDRESSEES, entry.addressees())
                .set(REGISTER.KEEPER, entry.keeper())
                .set(REGISTER.COPIES, entry.copies())
                .set(
                        REGISTER.DOCUMENT,
                        entry.document() == null ? null : entry.document().value())
                .execute();
    }

    /** Notes that the document was sent; in a closed register beside the row. */
    void sent(DocumentId document, LocalDate day, String received) {
        if (notes.addWhereClosed(document, "Chuyển ngày " + Dates.numeric(day) + ": " + received)) {
            return;
        }
        sql.update(REGISTER)
                .set(REGISTER.SENT, day)
                .set(REGISTER.RECEIVED, received)
                .where(REGISTER.DOCUMENT.eq(document.value()))
                .execute();
    }

    /** Writes the last column, in a closed register beside the row; a number that is void stays used. */
    void note(DocumentId document, String note, boolean isVoid) {
        if (notes.addWhereClosed(document, note)) {
            return;
        }
        sql.update(REGISTER)
                .set(REGISTER.NOTE, when(REGISTER.NOTE.eq(""), note).otherwise(REGISTER.NOTE.concat("; " + note)))
                .set(REGISTER.VOID, isVoid)
                .where(REGISTER.DOCUMENT.eq(document.value()))
                .execute();
    }

    Slice<RegisterRow> rows(String agency, String series, int year, int page, int size) {
        Condition wanted = wanted(agency, series, year);
        RegisterNoteStore.Later later = notes.of(agency, series, year);
        var rows = sql.selectFrom(REGISTER)
                .where(wanted)
                .orderBy(REGISTER.SERIES, REGISTER.NUMBER.desc())
                .limit(size)
                .offset((page - 1) * size)
                .fetch(row -> row(row, later));
        return new Slice<>(rows, sql.fetchCount(REGISTER, wanted), page, size);
    }

    List<RegisterRow> whole(String agency, String series, int year) {
        RegisterNoteStore.Later later = notes.of(agency, series, year);
        return sql.selectFrom(REGISTER)
                .where(wanted(agency, series, year))
                .orderBy(REGISTER.SERIES, REGISTER.NUMBER)
                .fetch(row -> row(row, later));
    }

    private static Condition wanted(String agency, String series, int year) {
        Condition wanted = REGISTER.AGENCY.eq(agency).and(REGISTER.YEAR.eq((short) year));
        return series.isEmpty() ? wanted : wanted.and(REGISTER.SERIES.eq(series));
    }

    private static RegisterRow row(RegisterRecord row, RegisterNoteStore.Later later) {
        RecordNumber number = new RecordNumber(row.getNumber(), row.getNotation(), row.getDated(), row.getNumberedAt());
        return new RegisterRow(
                number.text(),
                number.date(),
                row.getSubject(),
                row.getSigner(),
                row.getAddressees(),
                row.getKeeper(),
                row.getCopies(),
                row.getSent(),
                row.getReceived(),
                later.after(row.getNote(), row.getSeries(), row.getNumber()),
                row.getVoid(),
                row.getDocument() == null ? null : new DocumentId(row.getDocument()));
    }
}
