package org.chancery.archive.internal;

import static org.chancery.jooq.archive.Tables.DOSSIER;
import static org.chancery.jooq.archive.Tables.TRANSFER;
import static org.chancery.jooq.archive.Tables.TRANSFER_ITEM;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.chancery.archive.ArchiveError;
import org.chancery.archive.Transfer;
import org.chancery.jooq.archive.tables.records.DossierRecord;
import org.chancery.jooq.archive.tables.records.TransferRecord;
import org.chancery.platform.Fault;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Hand-overs to the archive with their files. */
@Component
class TransferStore {
    private static final int MOST = 200;
    private final DSLContext sql;

    TransferStore(DSLContext sql) {
        this.sql = sql;
    }

    void insert(TransferRecord row, Collection<UUID> dossiers) {
        sql.insertInto(TRANSFER).set(row).execute();
        dossiers.forEach(dossier -> sql.insertInto(TRANSFER_ITEM)
                .set(TRANSFER_ITEM.TRANSFER, row.getId())
                .set(TRANSFER_ITEM.DOSSIER, dossier)
                .execute());
    }

    void update(TransferRecord row) {
        sql.update(TRANSFER).set(row).where(TRANSFER.ID.eq(row.getId())).execute();
    }

    void outcome(UUID transfer, UUID dossier, Transfer.Outcome outcome) {
        sql.update(TRANSFER_ITEM)
                .set(TRANSFER_ITEM.OUTCOME, outcome.name())
                .where(TRANSFER_ITEM.TRANSFER.eq(transfer))
                .and(TRANSFER_ITEM.DOSSIER.eq(dossier))
                .execute();
    }

    Optional<TransferRecord> find(UUID id) {
        return sql.selectFrom(TRANSFER).where(TRANSFER.ID.eq(id)).fetchOptional();
    }

    TransferRecord lock(UUID id) {
        return sql.selectFrom(TRANSFER)
                .where(TRANSFER.ID.eq(id))
                .forUpdate()
                .fetchOptional()
                .orElseThrow(() -> new Fault(ArchiveError.NOT_FOUND));
    }

    List<TransferRecord> of(Set<String> units) {
        return sql.selectFrom(TRANSFER)
                .where(TRANSFER.UNIT.in(units))
                .orderBy(TRANSFER.NOTIFIED_AT.desc())
                .limit(MOST)
                .fetch();
    }

    List<DossierRecord> dossiers(UUID transfer) {
        return sql.select(DOSSIER.fields())
                .from(DOSSIER)
                .join(TRANSFER_ITEM)
                .on(TRANSFER_ITEM.DOSSIER.eq(DOSSIER.ID))
                .where(TRANSFER_ITEM.TRANSFER.eq(transfer))
                .orderBy(DOSSIER.YEAR, DOSSIER.NOTATION, DOSSIER.VOLUME)
                .fetchInto(DossierRecord.class);
    }

    Map<UUID, Transfer.Outcome> outcomes(UUID transfer) {
        return sql.selectFrom(TRANSFER_ITEM)
                .where(TRANSFER_ITEM.TRANSFER.eq(transfer))
                .fetchMap(TRANSFER_ITEM.DOSSIER, row -> Transfer.Outcome.valueOf(row.getOutcome()));
    }
}
