package org.chancery.records.internal;

import static org.chancery.jooq.records.Tables.COPY;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.chancery.jooq.records.tables.records.CopyRecord;
import org.chancery.platform.CurrentActor;
import org.chancery.records.Copy;
import org.chancery.records.CopyOrder;
import org.chancery.records.RecordNumber;
import org.chancery.signing.CopyForm;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Copies that were made; they never change. */
@Component
class CopyStore {
    private final DSLContext sql;

    CopyStore(DSLContext sql) {
        this.sql = sql;
    }

    /** A copy and the unit that made it. */
    record Kept(String unit, Copy copy) {}

    void insert(UUID id, CopyOrder order, String agency, String series, RecordNumber number, String sha256) {
        sql.insertInto(COPY)
                .set(COPY.ID, id)
                .set(COPY.SOURCE, order.source())
                .set(COPY.UNIT, order.unit())
                .set(COPY.AGENCY, agency)
                .set(COPY.FORM, order.form().name())
                .set(COPY.DIGITISED, order.digitised())
                .set(COPY.PAGES, order.pages())
                .set(COPY.SERIES, series)
                .set(COPY.YEAR, (short) number.date().getYear())
                .set(COPY.NUMBER, number.number())
                .set(COPY.NOTATION, number.notation())
                .set(COPY.DATED, number.date())
                .set(COPY.MADE_AT, number.at())
                .set(COPY.MADE_BY, CurrentActor.get().id())
                .set(COPY.MADE_NAME, CurrentActor.get().name())
                .set(COPY.SHA256, sha256)
                .execute();
    }

    List<Kept> of(UUID source) {
        return sql.selectFrom(COPY)
                .where(COPY.SOURCE.eq(source))
                .orderBy(COPY.MADE_AT.desc(), COPY.NUMBER.desc())
                .fetch(CopyStore::read);
    }

    Optional<Kept> find(UUID id) {
        return sql.selectFrom(COPY).where(COPY.ID.eq(id)).fetchOptional(CopyStore::read);
    }

    /** @return numbers of the copies that an agency made of these documents in that year */
    Set<String> numbers(String agency, int year, Collection<UUID> sources) {
        return sql.selectFrom(COPY)
                .where(COPY.AGENCY.eq(agency))
                .and(COPY.YEAR.eq((short) year))
                .and(COPY.SOURCE.in(sources))
                .fetchSet(row -> number(row).text());
    }

    private static RecordNumber number(CopyRecord row) {
        return new RecordNumber(row.getNumber(), row.getNotation(), row.getDated(), row.getMadeAt());
    }

    private static Kept read(CopyRecord row) {
        return new Kept(
                row.getUnit(),
                new Copy(
                        row.getId(),
                        CopyForm.valueOf(row.getForm()),
                        number(row).text(),
                        row.getPages(),
                        row.getDigitised(),
                        row.getMadeAt(),
                        row.getMadeName(),
                        row.getSha256()));
    }
}
