package org.chancery.incoming.internal;

import static org.chancery.jooq.incoming.Tables.EVENT;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.select;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.chancery.incoming.IncomingStep;
import org.chancery.platform.CurrentActor;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** What was done to each document; the database lets nobody change it. */
@Component
class ArrivalEventStore {
    private final DSLContext sql;

    ArrivalEventStore(DSLContext sql) {
        this.sql = sql;
    }

    void append(UUID document, String action, String toState, Instant at, String note) {
        sql.insertInto(EVENT)
                .set(EVENT.DOCUMENT, document)
                .set(
                        EVENT.STEP,
                        select(coalesce(max(EVENT.STEP), 0).plus(1)).from(EVENT).where(EVENT.DOCUMENT.eq(document)))
                .set(EVENT.ACTION, action)
                .set(EVENT.TO_STATE, toState)
                .set(EVENT.ACTOR, CurrentActor.get().id())
                .set(EVENT.ACTOR_NAME, CurrentActor.get().name())
                .set(EVENT.AT, at)
                .set(EVENT.NOTE, note)
                .execute();
    }

    List<IncomingStep> of(UUID document) {
        return sql.selectFrom(EVENT)
                .where(EVENT.DOCUMENT.eq(document))
                .orderBy(EVENT.STEP)
                .fetch(row -> new IncomingStep(row.getAction(), row.getActorName(), row.getAt(), row.getNote()));
    }
}
