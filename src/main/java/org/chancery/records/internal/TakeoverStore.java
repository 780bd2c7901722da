package org.chancery.records.internal;

import static org.chancery.jooq.records.Tables.COUNTER;
import static org.chancery.jooq.records.Tables.REGISTER;
import static org.jooq.impl.DSL.greatest;
import static org.jooq.impl.DSL.val;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.chancery.jooq.records.tables.records.RegisterRecord;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Registers as they are met and filled when one that was kept elsewhere is taken over. */
@Component
class TakeoverStore {
    private static final int BATCH = 1000;
    private final DSLContext sql;

    TakeoverStore(DSLContext sql) {
        this.sql = sql;
    }

    /** A run of numbers of a year. */
    record Run(String series, int year) {}

    /** How far a run is. */
    record Mark(long lastNumber, boolean closed) {}

    /** What stands under a number. */
    record Standing(String notation, LocalDate date) {}

    Map<Run, Mark> marks(String agency, Collection<Integer> years) {
        return sql.selectFrom(COUNTER)
                .where(COUNTER.AGENCY.eq(agency))
                .and(COUNTER.YEAR.in(years.stream().map(Integer::shortValue).toList()))
                .fetchMap(
                        row -> new Run(row.getSeries(), row.getYear()),
                        row -> new Mark(row.getLastNumber(), row.getClosed()));
    }

    Map<Run, Map<Long, Standing>> rows(String agency, Collection<Integer> years) {
        Map<Run, Map<Long, Standing>> found = new HashMap<>();
        sql.select(REGISTER.SERIES, REGISTER.YEAR, REGISTER.NUMBER, REGISTER.NOTATION, REGISTER.DATED)
                .from(REGISTER)
                .where(REGISTER.AGENCY.eq(agency))
                .and(REGISTER.YEAR.in(years.stream().map(Integer::shortValue).toList()))
                .forEach(row -> found.computeIfAbsent(new Run(row.value1(), row.value2()), run -> new HashMap<>())
                        .put(row.value3(), new Standing(row.value4(), row.value5())));
        return found;
    }

    /** Holds a run until this transaction ends; where there is none yet, it begins before its first number. */
    void hold(String agency, Run run, Instant at) {
        sql.insertInto(COUNTER)
                .set(COUNTER.AGENCY, agency)
                .set(COUNTER.SERIES, run.series())
                .set(COUNTER.YEAR, (short) run.year())
                .set(COUNTER.LAST_NUMBER, 0L)
                .set(COUNTER.LAST_AT, at)
                .onConflictDoNothing()
                .execute();
        sql.selectFrom(COUNTER)
                .where(COUNTER.AGENCY.eq(agency))
                .and(COUNTER.SERIES.eq(run.series()))
                .and(COUNTER.YEAR.eq((short) run.year()))
                .forUpdate()
                .execute();
    }

    /** Lets a run go on after a number, unless it is further already. */
    void goOn(String agency, Run run, long number, Instant at) {
        sql.update(COUNTER)
                .set(COUNTER.LAST_NUMBER, greatest(COUNTER.LAST_NUMBER, val(number)))
                .set(COUNTER.LAST_AT, greatest(COUNTER.LAST_AT, val(at)))
                .where(COUNTER.AGENCY.eq(agency))
                .and(COUNTER.SERIES.eq(run.series()))
                .and(COUNTER.YEAR.eq((short) run.year()))
                .execute();
    }

    void insert(List<RegisterRecord> rows) {
        for (int from = 0; from < rows.size(); from += BATCH) {
            sql.batchInsert(new ArrayList<>(rows.subList(from, Math.min(rows.size(), from + BATCH))))
                    .execute();
        }
    }
}
