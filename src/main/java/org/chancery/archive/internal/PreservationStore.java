package org.chancery.archive.internal;

import static org.chancery.jooq.archive.Tables.ARCHIVED_CONTENT;
import static org.chancery.jooq.archive.Tables.DOSSIER;
import static org.chancery.jooq.archive.Tables.DOSSIER_DOCUMENT;
import static org.chancery.jooq.archive.Tables.PRESERVATION;
import static org.chancery.jooq.archive.Tables.RENEWAL;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.chancery.archive.DocumentKind;
import org.chancery.archive.Preserved;
import org.chancery.jooq.archive.tables.records.PreservationRecord;
import org.chancery.jooq.archive.tables.records.RenewalRecord;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Until when archived signatures are proven, and the versions that renewals made. */
@Component
class PreservationStore {
    private final DSLContext sql;

    PreservationStore(DSLContext sql) {
        this.sql = sql;
    }

    /** A document that was archived and is not looked after yet. */
    record Newcomer(UUID document, DocumentKind kind, String sha256) {}

    List<Newcomer> newcomers(int most) {
        return sql.selectDistinct(DOSSIER_DOCUMENT.DOCUMENT, DOSSIER_DOCUMENT.KIND, DOSSIER_DOCUMENT.SHA256)
                .from(DOSSIER_DOCUMENT)
                .join(DOSSIER)
                .on(DOSSIER.ID.eq(DOSSIER_DOCUMENT.DOSSIER))
                .where(archived())
                .and(notExists(selectOne()
                        .from(ARCHIVED_CONTENT)
                        .where(ARCHIVED_CONTENT.DOCUMENT.eq(DOSSIER_DOCUMENT.DOCUMENT))
                        .and(ARCHIVED_CONTENT.ORDINAL.eq(0))
                        .and(ARCHIVED_CONTENT.SHA256.eq(DOSSIER_DOCUMENT.SHA256))))
                .orderBy(DOSSIER_DOCUMENT.KIND.desc(), DOSSIER_DOCUMENT.DOCUMENT, DOSSIER_DOCUMENT.SHA256)
                .limit(most)
                .fetch(row -> new Newcomer(row.value1(), DocumentKind.valueOf(row.value2()), row.value3()));
    }

    /**
     * Looks after a content from now on.
     *
     * @param ordinal of the annex; 0 for the document itself
     */
    void take(UUID document, int ordinal, DocumentKind kind, String sha256, Instant now) {
        sql.insertInto(PRESERVATION)
                .set(PRESERVATION.SHA256, sha256)
                .set(PRESERVATION.KIND, kind.name())
                .set(PRESERVATION.STATE, Preserved.State.NEW.name())
                .set(PRESERVATION.LATEST, sha256)
                .set(PRESERVATION.NEXT_LOOK, now)
                .onConflictDoNothing()
                .execute();
        sql.insertInto(ARCHIVED_CONTENT)
                .set(ARCHIVED_CONTENT.DOCUMENT, document)
                .set(ARCHIVED_CONTENT.ORDINAL, ordinal)
                .set(ARCHIVED_CONTENT.SHA256, sha256)
                .onConflictDoNothing()
                .execute();
    }

    /** @return archived contents whose time has come, the most urgent first */
    List<PreservationRecord> due(Instant now, int most) {
        return sql.selectFrom(PRESERVATION)
                .where(PRESERVATION.NEXT_LOOK.le(now))
                .and(exists(selectOne()
                        .from(ARCHIVED_CONTENT)
                        .join(DOSSIER_DOCUMENT)
                        .on(DOSSIER_DOCUMENT.DOCUMENT.eq(ARCHIVED_CONTENT.DOCUMENT))
                        .join(DOSSIER)
                        .on(DOSSIER.ID.eq(DOSSIER_DOCUMENT.DOSSIER))
                        .where(ARCHIVED_CONTENT.SHA256.eq(PRESERVATION.SHA256))
                        .and(archived())))
                .orderBy(PRESERVATION.NEXT_LOOK, PRESERVATION.SHA256)
                .limit(most)
                .fetch();
    }

    private static Condition archived() {
        return DOSSIER.STATE.eq("ARCHIVED").and(DOSSIER_DOCUMENT.REMOVED_AT.isNull());
    }

    void update(PreservationRecord row) {
        sql.update(PRESERVATION)
                .set(row)
                .where(PRESERVATION.SHA256.eq(row.getSha256()))
                .execute();
    }

    void insert(RenewalRecord row) {
        sql.insertInto(RENEWAL).set(row).execute();
    }

    int count(Preserved.State state) {
        return sql.fetchCount(PRESERVATION, PRESERVATION.STATE.eq(state.name()));
    }

    Map<String, Preserved> of(Collection<String> contents) {
        Map<String, Preserved> found = new HashMap<>();
        sql.selectFrom(PRESERVATION)
                .where(PRESERVATION.SHA256.in(contents))
                .forEach(row -> found.put(
                        row.getSha256(),
                        new Preserved(
                                Preserved.State.valueOf(row.getState()),
                                row.getLatest(),
                                row.getVersions(),
                                row.getProvenUntil())));
        return found;
    }
}
