package org.chancery.incoming.internal;

import static org.chancery.jooq.incoming.Tables.COUNTER;

import java.util.OptionalLong;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** The last arrival number of each agency and year. Whoever takes one holds the row until the transaction ends. */
@Component
class ArrivalCounterStore {
    private final DSLContext sql;

    ArrivalCounterStore(DSLContext sql) {
        this.sql = sql;
    }

    /** @return empty where the register is closed */
    OptionalLong next(String agency, int year) {
        return sql
                .insertInto(COUNTER)
                .set(COUNTER.AGENCY, agency)
                .set(COUNTER.YEAR, (short) year)
                .set(COUNTER.LAST_NUMBER, 1L)
                .onConflict(COUNTER.AGENCY, COUNTER.YEAR)
                .doUpdate()
                .set(COUNTER.LAST_NUMBER, COUNTER.LAST_NUMBER.plus(1))
                .where(COUNTER.CLOSED.isFalse())
                .returningResult(COUNTER.LAST_NUMBER)
                .fetch(COUNTER.LAST_NUMBER)
                .stream()
                .mapToLong(Long::longValue)
                .findFirst();
    }

    /** Puts back the number that this transaction has just taken. */
    void putBack(String agency, int year) {
        sql.update(COUNTER)
                .set(COUNTER.LAST_NUMBER, COUNTER.LAST_NUMBER.minus(1))
                .where(COUNTER.AGENCY.eq(agency))
                .and(COUNTER.YEAR.eq((short) year))
                .execute();
    }
}
