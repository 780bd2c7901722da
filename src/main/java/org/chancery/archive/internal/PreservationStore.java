package org.chancery.archive.internal;

import static org.chancery.jooq.archive.Tables.DOSSIER;
import static org.chancery.jooq.archive.Tables.DOSSIER_DOCUMENT;
import static org.chancery.jooq.archive.Tables.PRESERVATION;
import static org.chancery.jooq.archive.Tables.RENEWAL;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.val;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

    /** Takes in what was archived since the last time. */
    void discover(Instant now) {
        sql.insertInto(
                        PRESERVATION,
                        PRESERVATION.SHA256,
                        PRESERVATION.KIND,
                        PRESERVATION.STATE,
                        PRESERVATION.LATEST,
                        PRESERVATION.NEXT_LOOK)
                .select(sql.select(
                                DOSSIER_DOCUMENT.SHA256,
                                max(DOSSIER_DOCUMENT.KIND),
                                val(Preserved.State.NEW.name()),
                                DOSSIER_DOCUMENT.SHA256,
                                val(now))
                        .from(DOSSIER_DOCUMENT)
                        .join(DOSSIER)
                        .on(DOSSIER.ID.eq(DOSSIER_DOCUMENT.DOSSIER))
                        .where(archived())
                        .groupBy(DOSSIER_DOCUMENT.SHA256))
                .onConflictDoNothing()
                .execute();
    }

    /** @return archived documents whose time has come, the most urgent first */
    List<PreservationRecord> due(Instant now, int most) {
        return sql.selectFrom(PRESERVATION)
                .where(PRESERVATION.NEXT_LOOK.le(now))
                .and(exists(selectOne()
                        .from(DOSSIER_DOCUMENT)
                        .join(DOSSIER)
                        .on(DOSSIER.ID.eq(DOSSIER_DOCUMENT.DOSSIER))
                        .where(DOSSIER_DOCUMENT.SHA256.eq(PRESERVATION.SHA256))
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
