package org.chancery.records.internal;

import static org.chancery.jooq.records.Tables.COUNTER;

import java.time.Instant;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** The last number of each series and year. Whoever takes a number holds its row until the transaction ends. */
@Component
class CounterStore {
    private final DSLContext sql;

    CounterStore(DSLContext sql) {
        this.sql = sql;
    }

    /** A number that was taken; {@code lastAt} is never before the one of the number before it. */
    record Taken(long number, Instant lastAt) {}

    /** @return empty where the register is closed */
    Optional<Taken> next(String agency, String series, int year, Instant at) {
        return sql.insertInto(COUNTER)
                .set(COUNTER.AGENCY, agency)
                .set(COUNTER.SERIES, series)
                .set(COUNTER.YEAR, (short) year)
                .set(COUNTER.LAST_NUMBER, 1L)
                .set(COUNTER.LAST_AT, at)
                .onConflict(COUNTER.AGENCY, COUNTER.SERIES, COUNTER.YEAR)
                .doUpdate()
                .set(COUNTER.LAST_NUMBER, COUNTER.LAST_NUMBER.plus(1))
                .set(COUNTER.LAST_AT, org.jooq.impl.DSL.greatest(COUNTER.LAST_AT, org.jooq.impl.DSL.val(at)))
                .where(COUNTER.CLOSED.isFalse())
                .returningResult(COUNTER.LAST_NUMBER, COUNTER.LAST_AT)
                .fetchOptional(row -> new Taken(row.value1(), row.value2()));
    }

    /** Puts back the number that this transaction has just taken. */
    void putBack(String agency, String series, int year) {
        sql.update(COUNTER)
                .set(COUNTER.LAST_NUMBER, COUNTER.LAST_NUMBER.minus(1))
                .where(COUNTER.AGENCY.eq(agency))
                .and(COUNTER.SERIES.eq(series))
                .and(COUNTER.YEAR.eq((short) year))
                .execute();
    }
}
