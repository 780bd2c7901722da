package org.chancery.records.internal;

import static org.chancery.jooq.records.Tables.CLOSING;
import static org.chancery.jooq.records.Tables.COUNTER;
import static org.chancery.jooq.records.Tables.DOCUMENT;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.chancery.jooq.records.tables.records.ClosingRecord;
import org.chancery.records.DocumentState;
import org.chancery.records.RegisterClosing;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** Which registers there are, and which of them are closed. */
@Component
class ClosingStore {
    private final DSLContext sql;

    ClosingStore(DSLContext sql) {
        this.sql = sql;
    }

    /** A register that holds numbers. */
    record Book(String agency, String series, int year, long lastNumber) {}

    /** @return the register, into which nobody writes until this transaction ends */
    Optional<Book> hold(String agency, String series, int year) {
        return sql.selectFrom(COUNTER)
                .where(COUNTER.AGENCY.eq(agency))
                .and(COUNTER.SERIES.eq(series))
                .and(COUNTER.YEAR.eq((short) year))
                .forUpdate()
                .fetchOptional(row -> new Book(agency, series, year, row.getLastNumber()));
    }

    List<Book> ofYear(String agency, int year) {
        return sql.selectFrom(COUNTER)
                .where(COUNTER.AGENCY.eq(agency))
                .and(COUNTER.YEAR.eq((short) year))
                .and(COUNTER.LAST_NUMBER.gt(0L))
                .orderBy(COUNTER.SERIES)
                .fetch(row -> new Book(agency, row.getSeries(), year, row.getLastNumber()));
    }

    /** @return all open registers of years before this one, oldest first */
    List<Book> openBefore(int year) {
        return sql.selectFrom(COUNTER)
                .where(COUNTER.YEAR.lt((short) year))
                .and(COUNTER.CLOSED.isFalse())
                .and(COUNTER.LAST_NUMBER.gt(0L))
                .orderBy(COUNTER.YEAR, COUNTER.AGENCY, COUNTER.SERIES)
                .fetch(row -> new Book(row.getAgency(), row.getSeries(), row.getYear(), row.getLastNumber()));
    }

    /** @return how many documents have a number of it and are neither issued nor given up */
    long unfinished(String agency, String series, int year) {
        return sql.fetchCount(
                DOCUMENT,
                DOCUMENT.AGENCY
                        .eq(agency)
                        .and(DOCUMENT.SERIES.eq(series))
                        .and(DOCUMENT.STATE.eq(DocumentState.NUMBERED.name()))
                        .and(DOCUMENT.DATED.between(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31))));
    }

    Optional<RegisterClosing> find(String agency, String series, int year) {
        return sql.selectFrom(CLOSING)
                .where(CLOSING.AGENCY.eq(agency))
                .and(CLOSING.SERIES.eq(series))
                .and(CLOSING.YEAR.eq((short) year))
                .fetchOptional(ClosingStore::closing);
    }

    void close(RegisterClosing closing, long size) {
        sql.insertInto(CLOSING)
                .set(CLOSING.AGENCY, closing.agency())
                .set(CLOSING.SERIES, closing.series())
                .set(CLOSING.YEAR, (short) closing.year())
                .set(CLOSING.LAST_NUMBER, closing.lastNumber())
                .set(CLOSING.ENTRIES, closing.entries())
                .set(CLOSING.VOIDS, closing.voids())
                .set(CLOSING.FIRST_DAY, closing.from())
                .set(CLOSING.LAST_DAY, closing.to())
                .set(CLOSING.SHA256, closing.sha256())
                .set(CLOSING.SIZE, size)
                .set(CLOSING.CLOSED_AT, closing.closedAt())
                .set(CLOSING.CLOSED_BY, closing.closedBy())
                .execute();
        sql.update(COUNTER)
                .set(COUNTER.CLOSED, DSL.inline(true))
                .where(COUNTER.AGENCY.eq(closing.agency()))
                .and(COUNTER.SERIES.eq(closing.series()))
                .and(COUNTER.YEAR.eq((short) closing.year()))
                .execute();
    }

    private static RegisterClosing closing(ClosingRecord row) {
        return new RegisterClosing(
                row.getAgency(),
                row.getSeries(),
                row.getYear(),
                row.getLastNumber(),
                row.getEntries(),
                row.getVoids(),
                row.getFirstDay(),
                row.getLastDay(),
                row.getSha256(),
                row.getClosedAt(),
                row.getClosedBy());
    }
}
