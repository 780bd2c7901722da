package org.chancery.archive.internal;

import static org.chancery.jooq.archive.Tables.DISPOSAL;
import static org.chancery.jooq.archive.Tables.DISPOSAL_ITEM;
import static org.chancery.jooq.archive.Tables.DOSSIER;
import static org.chancery.jooq.archive.Tables.TRANSFER;
import static org.chancery.jooq.archive.Tables.TRANSFER_ITEM;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.chancery.archive.ArchiveError;
import org.chancery.clearance.NeedToKnow;
import org.chancery.jooq.archive.tables.records.DossierRecord;
import org.chancery.platform.Fault;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Files, one by one; to who may not know one it is not there. */
@Component
class DossierStore {
    private final DSLContext sql;
    private final NeedToKnow knowledge;

    DossierStore(DSLContext sql, NeedToKnow knowledge) {
        this.sql = sql;
        this.knowledge = knowledge;
    }

    /** @return whether it is new; false where another transaction opened the same volume meanwhile */
    boolean insert(DossierRecord row) {
        return sql.insertInto(DOSSIER).set(row).onConflictDoNothing().execute() == 1;
    }

    /** Writes what changed of a file that this transaction has locked. */
    void update(DossierRecord row) {
        sql.update(DOSSIER).set(row).where(DOSSIER.ID.eq(row.getId())).execute();
    }

    /** Opens a file to its agency, or closes it again; one that was disposed of stays as it is. */
    void setOpenToAgency(UUID id, boolean open) {
        sql.update(DOSSIER)
                .set(DOSSIER.OPEN_TO_AGENCY, open)
                .where(DOSSIER.ID.eq(id))
                .and(DOSSIER.STATE.ne("DISPOSED"))
                .execute();
    }

    Optional<DossierRecord> find(UUID id) {
        return sql.selectFrom(DOSSIER)
                .where(DOSSIER.ID.eq(id))
                .and(knowledge.knows(DOSSIER.ID))
                .fetchOptional();
    }

    DossierRecord require(UUID id) {
        return find(id).orElseThrow(() -> new Fault(ArchiveError.NOT_FOUND));
    }

    /** @return the file, which nobody else changes until this transaction ends */
    DossierRecord lock(UUID id) {
        return sql.selectFrom(DOSSIER)
                .where(DOSSIER.ID.eq(id))
                .and(knowledge.knows(DOSSIER.ID))
                .forUpdate()
                .fetchOptional()
                .orElseThrow(() -> new Fault(ArchiveError.NOT_FOUND));
    }

    /** @return the file, locked, for who moves it as part of a list and need not know it */
    DossierRecord hold(UUID id) {
        return sql.selectFrom(DOSSIER).where(DOSSIER.ID.eq(id)).forUpdate().fetchSingle();
    }

    /** @return the files, locked, in an order that all share */
    List<DossierRecord> lock(Collection<UUID> ids) {
        return sql.selectFrom(DOSSIER)
                .where(DOSSIER.ID.in(ids))
                .and(knowledge.knows(DOSSIER.ID))
                .orderBy(DOSSIER.ID)
                .forUpdate()
                .fetch();
    }

    /** @return the last volume of what the list foresees */
    Optional<DossierRecord> lastVolume(UUID entry) {
        return sql.selectFrom(DOSSIER)
                .where(DOSSIER.ENTRY.eq(entry))
                .orderBy(DOSSIER.VOLUME.desc())
                .limit(1)
                .fetchOptional();
    }

    /** @return whether it is on its way to the archive or to its end */
    boolean underWay(UUID id) {
        return sql.fetchExists(
                        TRANSFER_ITEM.join(TRANSFER).on(TRANSFER.ID.eq(TRANSFER_ITEM.TRANSFER)),
                        TRANSFER_ITEM
                                .DOSSIER
                                .eq(id)
                                .and(TRANSFER.STATE.ne("RECEIVED"))
                                .and(TRANSFER_ITEM.OUTCOME.eq("EXPECTED")))
                || sql.fetchExists(
                        DISPOSAL_ITEM.join(DISPOSAL).on(DISPOSAL.ID.eq(DISPOSAL_ITEM.DISPOSAL)),
                        DISPOSAL_ITEM
                                .DOSSIER
                                .eq(id)
                                .and(DISPOSAL.STATE.in("PROPOSED", "NOTIFIED", "APPROVED"))
                                .and(DISPOSAL_ITEM.KEPT.eq("")));
    }
}
