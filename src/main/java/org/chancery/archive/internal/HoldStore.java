package org.chancery.archive.internal;

import static org.chancery.jooq.archive.Tables.LEGAL_HOLD;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.chancery.archive.LegalHold;
import org.chancery.platform.CurrentActor;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Legal holds. */
@Component
class HoldStore {
    private final DSLContext sql;

    HoldStore(DSLContext sql) {
        this.sql = sql;
    }

    void place(UUID dossier, String reason, Instant at) {
        sql.insertInto(LEGAL_HOLD)
                .set(LEGAL_HOLD.ID, UUID.randomUUID())
                .set(LEGAL_HOLD.DOSSIER, dossier)
                .set(LEGAL_HOLD.REASON, reason)
                .set(LEGAL_HOLD.PLACED_BY, CurrentActor.get().id())
                .set(LEGAL_HOLD.PLACED_NAME, CurrentActor.get().name())
                .set(LEGAL_HOLD.PLACED_AT, at)
                .execute();
    }

    /** @return whether it stood until now */
    boolean lift(UUID dossier, UUID hold, String why, Instant at) {
        return sql.update(LEGAL_HOLD)
                        .set(LEGAL_HOLD.LIFTED_BY, CurrentActor.get().id())
                        .set(LEGAL_HOLD.LIFTED_NAME, CurrentActor.get().name())
                        .set(LEGAL_HOLD.LIFTED_AT, at)
                        .set(LEGAL_HOLD.LIFTED_WHY, why)
                        .where(LEGAL_HOLD.ID.eq(hold))
                        .and(LEGAL_HOLD.DOSSIER.eq(dossier))
                        .and(LEGAL_HOLD.LIFTED_AT.isNull())
                        .execute()
                == 1;
    }

    Map<UUID, List<LegalHold>> standing(Collection<UUID> dossiers) {
        return sql.selectFrom(LEGAL_HOLD)
                .where(LEGAL_HOLD.DOSSIER.in(dossiers))
                .and(LEGAL_HOLD.LIFTED_AT.isNull())
                .orderBy(LEGAL_HOLD.PLACED_AT)
                .fetchGroups(
                        LEGAL_HOLD.DOSSIER,
                        row -> new LegalHold(
                                row.get(LEGAL_HOLD.ID),
                                row.get(LEGAL_HOLD.REASON),
                                row.get(LEGAL_HOLD.PLACED_NAME),
                                row.get(LEGAL_HOLD.PLACED_AT)));
    }

    boolean stands(UUID dossier) {
        return !standing(List.of(dossier)).isEmpty();
    }
}
