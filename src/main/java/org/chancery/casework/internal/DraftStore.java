package org.chancery.casework.internal;

import static org.chancery.jooq.casework.Tables.DRAFT;

import java.util.Optional;
import org.chancery.jooq.casework.tables.records.DraftRecord;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Rows of drafts, found by the hash of their token. */
@Component
class DraftStore {
    private final DSLContext sql;

    DraftStore(DSLContext sql) {
        this.sql = sql;
    }

    void insert(DraftRecord row) {
        sql.insertInto(DRAFT).set(row).execute();
    }

    Optional<DraftRecord> find(byte[] token) {
        return sql.selectFrom(DRAFT).where(DRAFT.TOKEN.eq(token)).fetchOptional();
    }

    Optional<DraftRecord> lock(byte[] token) {
        return sql.selectFrom(DRAFT).where(DRAFT.TOKEN.eq(token)).forUpdate().fetchOptional();
    }
}
