package org.chancery.archive.internal;

import static org.chancery.jooq.archive.Tables.ARCHIVED_CONTENT;
import static org.chancery.jooq.archive.Tables.DOSSIER;
import static org.chancery.jooq.archive.Tables.DOSSIER_DOCUMENT;
import static org.chancery.jooq.archive.Tables.ERASURE;
import static org.chancery.jooq.archive.Tables.RENEWAL;

import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.chancery.jooq.archive.tables.records.ErasureRecord;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** What is to be erased, and what became of it. */
@Component
class ErasureStore {
    private final DSLContext sql;

    ErasureStore(DSLContext sql) {
        this.sql = sql;
    }

    void ask(String sha256, UUID document, UUID disposal, Instant now) {
        sql.insertInto(ERASURE)
                .set(ERASURE.SHA256, sha256)
                .set(ERASURE.DOCUMENT, document)
                .set(ERASURE.DISPOSAL, disposal)
                .set(ERASURE.STATE, "WAITING")
                .set(ERASURE.ASKED_AT, now)
                .set(ERASURE.NEXT_LOOK, now)
                .onConflictDoNothing()
                .execute();
    }

    /** @return one whose time has come, which nobody else takes until this transaction ends */
    Optional<ErasureRecord> next(Instant now) {
        return sql.selectFrom(ERASURE)
                .where(ERASURE.STATE.eq("WAITING"))
                .and(ERASURE.NEXT_LOOK.le(now))
                .orderBy(ERASURE.NEXT_LOOK, ERASURE.SHA256)
                .limit(1)
                .forUpdate()
                .skipLocked()
                .fetchOptional();
    }

    void update(ErasureRecord row) {
        sql.update(ERASURE)
                .set(row)
                .where(ERASURE.SHA256.eq(row.getSha256()))
                .and(ERASURE.DOCUMENT.eq(row.getDocument()))
                .execute();
    }

    /** @return whether a file that was not disposed of holds it, a held one among them, or what was renewed of a document or annex in it */
    boolean isFiled(String sha256) {
        return sql.fetchExists(sql.selectOne()
                .from(DOSSIER_DOCUMENT.join(DOSSIER).on(DOSSIER.ID.eq(DOSSIER_DOCUMENT.DOSSIER)))
                .leftJoin(ARCHIVED_CONTENT)
                .on(ARCHIVED_CONTENT.DOCUMENT.eq(DOSSIER_DOCUMENT.DOCUMENT))
                .leftJoin(RENEWAL)
                .on(RENEWAL.ORIGINAL.in(DOSSIER_DOCUMENT.SHA256, ARCHIVED_CONTENT.SHA256))
                .where(DOSSIER.STATE.ne("DISPOSED"))
                .and(DOSSIER_DOCUMENT.REMOVED_AT.isNull())
                .and(DOSSIER_DOCUMENT
                        .SHA256
                        .eq(sha256)
                        .or(ARCHIVED_CONTENT.SHA256.eq(sha256))
                        .or(RENEWAL.SHA256.eq(sha256))));
    }

    /** @return the longer versions that renewals made of them */
    Set<String> renewals(Collection<String> contents) {
        return sql.select(RENEWAL.SHA256)
                .from(RENEWAL)
                .where(RENEWAL.ORIGINAL.in(contents))
                .fetchSet(RENEWAL.SHA256);
    }
}
