package org.chancery.incoming.internal;

import static org.chancery.jooq.incoming.Tables.COUNTER;
import static org.chancery.jooq.incoming.Tables.DOCUMENT;
import static org.jooq.impl.DSL.greatest;
import static org.jooq.impl.DSL.val;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.chancery.jooq.incoming.tables.records.ClosedRowRecord;
import org.chancery.jooq.incoming.tables.records.DocumentRecord;
import org.jooq.DSLContext;
import org.jooq.UpdatableRecord;
import org.springframework.stereotype.Component;

/** Registers of incoming documents as they are met and filled when one that was kept elsewhere is taken over. */
@Component
class ArrivalTakeoverStore {
    private static final int BATCH = 1000;
    private final DSLContext sql;

    ArrivalTakeoverStore(DSLContext sql) {
        this.sql = sql;
    }

    /** How far a year is. */
    record Mark(long lastNumber, boolean closed) {}

    /** What stands under a number. */
    record Standing(String code, String issuer, java.time.LocalDate arrived) {}

    Map<Integer, Mark> marks(String agency, Collection<Integer> years) {
        return sql.selectFrom(COUNTER)
                .where(COUNTER.AGENCY.eq(agency))
                .and(COUNTER.YEAR.in(years.stream().map(Integer::shortValue).toList()))
                .fetchMap(row -> (int) row.getYear(), row -> new Mark(row.getLastNumber(), row.getClosed()));
    }

    Map<String, Standing> rows(String agency, Collection<Integer> years) {
        Map<String, Standing> found = new HashMap<>();
        sql.select(DOCUMENT.YEAR, DOCUMENT.NUMBER, DOCUMENT.CODE, DOCUMENT.ISSUER, DOCUMENT.ARRIVED)
                .from(DOCUMENT)
                .where(DOCUMENT.AGENCY.eq(agency))
                .and(DOCUMENT.YEAR.in(years.stream().map(Integer::shortValue).toList()))
                .forEach(row -> found.put(
                        row.value1() + "/" + row.value2(), new Standing(row.value3(), row.value4(), row.value5())));
        return found;
    }

    /** @return arrival number and year of the documents with those keys, by key */
    Map<String, String> twins(String agency, Collection<String> keys) {
        Map<String, String> found = new HashMap<>();
        List<String> all = List.copyOf(keys);
        for (int from = 0; from < all.size(); from += BATCH) {
            sql.select(DOCUMENT.TWIN_KEY, DOCUMENT.NUMBER, DOCUMENT.YEAR)
                    .from(DOCUMENT)
                    .where(DOCUMENT.AGENCY.eq(agency))
                    .and(DOCUMENT.TWIN_KEY.in(all.subList(from, Math.min(all.size(), from + BATCH))))
                    .forEach(row -> found.put(row.value1(), row.value2() + "/" + row.value3()));
        }
        return found;
    }

    /** Holds a year until this transaction ends; where there is none yet, it begins before its first number. */
    void hold(String agency, int year) {
        sql.insertInto(COUNTER)
                .set(COUNTER.AGENCY, agency)
                .set(COUNTER.YEAR, (short) year)
                .set(COUNTER.LAST_NUMBER, 0L)
                .onConflictDoNothing()
                .execute();
        sql.selectFrom(COUNTER)
                .where(COUNTER.AGENCY.eq(agency))
                .and(COUNTER.YEAR.eq((short) year))
                .forUpdate()
                .execute();
    }

    /** Lets a year go on after a number, unless it is further already. */
    void goOn(String agency, int year, long number) {
        sql.update(COUNTER)
                .set(COUNTER.LAST_NUMBER, greatest(COUNTER.LAST_NUMBER, val(number)))
                .where(COUNTER.AGENCY.eq(agency))
                .and(COUNTER.YEAR.eq((short) year))
                .execute();
    }

    void insert(List<DocumentRecord> documents, List<ClosedRowRecord> rest) {
        batch(documents);
        batch(rest);
    }

    private <R extends UpdatableRecord<R>> void batch(List<R> rows) {
        for (int from = 0; from < rows.size(); from += BATCH) {
            sql.batchInsert(new ArrayList<>(rows.subList(from, Math.min(rows.size(), from + BATCH))))
                    .execute();
        }
    }
}
