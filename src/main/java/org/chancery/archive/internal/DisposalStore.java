package org.chancery.archive.internal;

import static org.chancery.jooq.archive.Tables.DISPOSAL;
import static org.chancery.jooq.archive.Tables.DISPOSAL_ITEM;
import static org.chancery.jooq.archive.Tables.DOSSIER;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.chancery.archive.ArchiveError;
import org.chancery.jooq.archive.tables.records.DisposalRecord;
import org.chancery.jooq.archive.tables.records.DossierRecord;
import org.chancery.platform.Fault;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** Disposal lists with their files. */
@Component
class DisposalStore {
    private static final int MOST = 200;
    private final DSLContext sql;

    DisposalStore(DSLContext sql) {
        this.sql = sql;
    }

    void insert(DisposalRecord row, Collection<UUID> dossiers) {
        sql.insertInto(DISPOSAL).set(row).execute();
        dossiers.forEach(dossier -> sql.insertInto(DISPOSAL_ITEM)
                .set(DISPOSAL_ITEM.DISPOSAL, row.getId())
                .set(DISPOSAL_ITEM.DOSSIER, dossier)
                .execute());
    }

    void update(DisposalRecord row) {
        sql.update(DISPOSAL).set(row).where(DISPOSAL.ID.eq(row.getId())).execute();
    }

    void keep(UUID disposal, UUID dossier, String why) {
        sql.update(DISPOSAL_ITEM)
                .set(DISPOSAL_ITEM.KEPT, why)
                .where(DISPOSAL_ITEM.DISPOSAL.eq(disposal))
                .and(DISPOSAL_ITEM.DOSSIER.eq(dossier))
                .execute();
    }

    Optional<DisposalRecord> find(UUID id) {
        return sql.selectFrom(DISPOSAL).where(DISPOSAL.ID.eq(id)).fetchOptional();
    }

    DisposalRecord lock(UUID id) {
        return sql.selectFrom(DISPOSAL)
                .where(DISPOSAL.ID.eq(id))
                .forUpdate()
                .fetchOptional()
                .orElseThrow(() -> new Fault(ArchiveError.NOT_FOUND));
    }

    /** @return lists of agencies that are among the units, or that name a file of one of them */
    List<DisposalRecord> of(Set<String> units) {
        return sql.selectFrom(DISPOSAL)
                .where(DISPOSAL.AGENCY
                        .in(units)
                        .or(DSL.exists(DSL.selectOne()
                                .from(DISPOSAL_ITEM)
                                .join(DOSSIER)
                                .on(DOSSIER.ID.eq(DISPOSAL_ITEM.DOSSIER))
                                .where(DISPOSAL_ITEM.DISPOSAL.eq(DISPOSAL.ID))
                                .and(DOSSIER.UNIT.in(units)))))
                .orderBy(DISPOSAL.PROPOSED_AT.desc())
                .limit(MOST)
                .fetch();
    }

    /** @param units only files of these */
    List<DossierRecord> dossiers(UUID disposal, Set<String> units) {
        return sql.select(DOSSIER.fields())
                .from(DOSSIER)
                .join(DISPOSAL_ITEM)
                .on(DISPOSAL_ITEM.DOSSIER.eq(DOSSIER.ID))
                .where(DISPOSAL_ITEM.DISPOSAL.eq(disposal))
                .and(DOSSIER.UNIT.in(units))
                .orderBy(DOSSIER.UNIT, DOSSIER.YEAR, DOSSIER.NOTATION, DOSSIER.VOLUME)
                .fetchInto(DossierRecord.class);
    }

    /** @return the unit of each file that stays on the list */
    Map<UUID, String> going(UUID disposal) {
        return sql.select(DOSSIER.ID, DOSSIER.UNIT)
                .from(DOSSIER)
                .join(DISPOSAL_ITEM)
                .on(DISPOSAL_ITEM.DOSSIER.eq(DOSSIER.ID))
                .where(DISPOSAL_ITEM.DISPOSAL.eq(disposal))
                .and(DISPOSAL_ITEM.KEPT.eq(""))
                .orderBy(DOSSIER.ID)
                .fetchMap(DOSSIER.ID, DOSSIER.UNIT);
    }

    Map<UUID, String> kept(UUID disposal) {
        return sql.selectFrom(DISPOSAL_ITEM)
                .where(DISPOSAL_ITEM.DISPOSAL.eq(disposal))
                .fetchMap(DISPOSAL_ITEM.DOSSIER, DISPOSAL_ITEM.KEPT);
    }
}
