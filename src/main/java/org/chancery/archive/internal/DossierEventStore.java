package org.chancery.archive.internal;

import static org.chancery.jooq.archive.Tables.DOSSIER_EVENT;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.select;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.chancery.archive.DossierStep;
import org.chancery.platform.CurrentActor;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** What was done to each file; the database lets nobody change it. */
@Component
class DossierEventStore {
    private final DSLContext sql;

    DossierEventStore(DSLContext sql) {
        this.sql = sql;
    }

    void append(UUID dossier, String action, String toState, Instant at, String note) {
        sql.insertInto(DOSSIER_EVENT)
                .set(DOSSIER_EVENT.DOSSIER, dossier)
                .set(
                        DOSSIER_EVENT.STEP,
                        select(coalesce(max(DOSSIER_EVENT.STEP), 0).plus(1))
                                .from(DOSSIER_EVENT)
                                .where(DOSSIER_EVENT.DOSSIER.eq(dossier)))
                .set(DOSSIER_EVENT.ACTION, action)
                .set(DOSSIER_EVENT.TO_STATE, toState)
                .set(DOSSIER_EVENT.ACTOR, CurrentActor.get().id())
                .set(DOSSIER_EVENT.ACTOR_NAME, CurrentActor.get().name())
                .set(DOSSIER_EVENT.AT, at)
                .set(DOSSIER_EVENT.NOTE, note)
                .execute();
    }

    List<DossierStep> of(UUID dossier) {
        return sql.selectFrom(DOSSIER_EVENT)
                .where(DOSSIER_EVENT.DOSSIER.eq(dossier))
                .orderBy(DOSSIER_EVENT.STEP)
                .fetch(row -> new DossierStep(row.getAction(), row.getActorName(), row.getAt(), row.getNote()));
    }
}
