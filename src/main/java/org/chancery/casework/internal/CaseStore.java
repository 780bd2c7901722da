package org.chancery.casework.internal;

import static org.chancery.jooq.casework.Tables.APPLICATION;
import static org.chancery.jooq.casework.Tables.CASE_FILE;
import static org.chancery.jooq.casework.Tables.COUNTER;
import static org.chancery.jooq.casework.Tables.EVENT;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.chancery.casework.CaseCode;
import org.chancery.jooq.casework.tables.records.CaseFileRecord;
import org.chancery.jooq.casework.tables.records.EventRecord;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.springframework.stereotype.Component;

/** Cases, what was applied for, and what happened to them. */
@Component
class CaseStore {
    private final DSLContext sql;

    CaseStore(DSLContext sql) {
        this.sql = sql;
    }

    /** @return the case, held until the transaction ends */
    Optional<CaseFileRecord> lock(CaseCode code) {
        return sql.selectFrom(CASE_FILE)
                .where(CASE_FILE.CODE.eq(code.value()))
                .forUpdate()
                .fetchOptional();
    }

    Optional<CaseFileRecord> find(CaseCode code) {
        return sql.selectFrom(CASE_FILE).where(CASE_FILE.CODE.eq(code.value())).fetchOptional();
    }

    Optional<CaseFileRecord> find(UUID id) {
        return sql.selectFrom(CASE_FILE).where(CASE_FILE.ID.eq(id)).fetchOptional();
    }

    Optional<CaseFileRecord> bySubmitKey(byte[] key) {
        return sql.selectFrom(CASE_FILE).where(CASE_FILE.SUBMIT_KEY.eq(key)).fetchOptional();
    }

    /** Takes the next number of a series; another transaction waits until this one ends, so that none is skipped or given twice. */
    int next(String series, String period) {
        return sql.insertInto(COUNTER, COUNTER.SERIES, COUNTER.PERIOD, COUNTER.LAST)
                .values(series, period, 1)
                .onConflict(COUNTER.SERIES, COUNTER.PERIOD)
                .doUpdate()
                .set(COUNTER.LAST, COUNTER.LAST.plus(1))
                .returning(COUNTER.LAST)
                .fetchSingle()
                .getLast();
    }

    void insert(CaseFileRecord row, JSONB answers) {
        sql.insertInto(CASE_FILE).set(row).execute();
        sql.insertInto(APPLICATION, APPLICATION.CASE_ID, APPLICATION.ANSWERS)
                .values(row.getId(), answers)
                .execute();
    }

    /** Writes the columns that changed. */
    void update(CaseFileRecord row) {
        row.attach(sql.configuration());
        row.update();
    }

    Optional<JSONB> answers(UUID id) {
        return sql.select(APPLICATION.ANSWERS)
                .from(APPLICATION)
                .where(APPLICATION.CASE_ID.eq(id))
                .fetchOptional(APPLICATION.ANSWERS);
    }

    void append(EventRecord event) {
        sql.insertInto(EVENT).set(event).execute();
    }

    List<EventRecord> events(UUID id) {
        return sql.selectFrom(EVENT)
                .where(EVENT.CASE_ID.eq(id))
                .orderBy(EVENT.SEQ)
                .fetch();
    }

    /** @return what was done to the case under that key */
    Optional<EventRecord> repeated(UUID id, byte[] key) {
        return sql.selectFrom(EVENT)
                .where(EVENT.CASE_ID.eq(id))
                .and(EVENT.KEY.eq(key))
                .fetchOptional();
    }
}
