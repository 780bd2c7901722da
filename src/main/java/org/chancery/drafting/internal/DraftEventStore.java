package org.chancery.drafting.internal;

import static org.chancery.jooq.drafting.Tables.EVENT;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.select;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.chancery.drafting.DraftAction;
import org.chancery.drafting.DraftStep;
import org.chancery.jooq.drafting.tables.records.DraftRecord;
import org.chancery.platform.CurrentActor;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** What was done to each draft, and said of it; the database lets nobody change it. */
@Component
class DraftEventStore {
    private final DSLContext sql;

    DraftEventStore(DSLContext sql) {
        this.sql = sql;
    }

    void append(DraftRecord draft, DraftAction action, Instant at, String note) {
        sql.insertInto(EVENT)
                .set(EVENT.DRAFT, draft.getId())
                .set(
                        EVENT.STEP,
                        select(coalesce(max(EVENT.STEP), 0).plus(1)).from(EVENT).where(EVENT.DRAFT.eq(draft.getId())))
                .set(EVENT.ACTION, action.name())
                .set(EVENT.TO_STATE, draft.getState())
                .set(EVENT.VERSION, draft.getVersion())
                .set(EVENT.ACTOR, CurrentActor.get().id())
                .set(EVENT.ACTOR_NAME, CurrentActor.get().name())
                .set(EVENT.AT, at)
                .set(EVENT.NOTE, note)
                .execute();
    }

    List<DraftStep> of(UUID draft) {
        return sql.selectFrom(EVENT)
                .where(EVENT.DRAFT.eq(draft))
                .orderBy(EVENT.STEP)
                .fetch(row -> new DraftStep(
                        DraftAction.valueOf(row.getAction()),
                        row.getVersion(),
                        row.getActorName(),
                        row.getAt(),
                        row.getNote()));
    }
}
