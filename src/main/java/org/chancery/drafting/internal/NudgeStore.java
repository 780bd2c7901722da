package org.chancery.drafting.internal;

import static org.chancery.jooq.drafting.Tables.DRAFT;
import static org.chancery.jooq.drafting.Tables.NUDGE;
import static org.chancery.jooq.drafting.Tables.VERSION;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.chancery.jooq.drafting.tables.records.DraftRecord;
import org.chancery.platform.CurrentActor;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Which drafts' next person is to be told. */
@Component
class NudgeStore {
    private static final int MANY = 500;
    private final DSLContext sql;

    NudgeStore(DSLContext sql) {
        this.sql = sql;
    }

    /**
     * A draft that waits for somebody.
     *
     * @param actor who made the last step, and is not told of it
     */
    record Waiting(DraftRecord draft, String actor, Instant sendAt) {}

    /** Notes that the next person is to be told; only the newest step counts. */
    void put(DraftRecord draft, Instant sendAt) {
        sql.insertInto(NUDGE)
                .set(NUDGE.DRAFT, draft.getId())
                .set(NUDGE.STATE, draft.getState())
                .set(NUDGE.ACTOR, CurrentActor.get().id())
                .set(NUDGE.SEND_AT, sendAt)
                .onConflict(NUDGE.DRAFT)
                .doUpdate()
                .set(NUDGE.STATE, draft.getState())
                .set(NUDGE.ACTOR, CurrentActor.get().id())
                .set(NUDGE.SEND_AT, sendAt)
                .execute();
    }

    void drop(UUID draft) {
        sql.deleteFrom(NUDGE).where(NUDGE.DRAFT.eq(draft)).execute();
    }

    /** @return those that are due and still stand where they stood; taken off the list with this transaction */
    List<Waiting> take(Instant now) {
        List<Waiting> due = sql.select(DRAFT.asterisk(), NUDGE.ACTOR, NUDGE.SEND_AT)
                .from(NUDGE.join(DRAFT).on(DRAFT.ID.eq(NUDGE.DRAFT)))
                .where(NUDGE.SEND_AT.le(now))
                .orderBy(NUDGE.SEND_AT, NUDGE.DRAFT)
                .limit(MANY)
                .forUpdate()
                .of(NUDGE)
                .skipLocked()
                .fetch(row -> new Waiting(row.into(DRAFT), row.get(NUDGE.ACTOR), row.get(NUDGE.SEND_AT)));
        due.forEach(one -> drop(one.draft().getId()));
        return due;
    }

    /** @return who wrote a version of it, its drafter included */
    Set<String> authors(DraftRecord draft) {
        Set<String> authors = new java.util.HashSet<>(sql.selectDistinct(VERSION.AUTHOR)
                .from(VERSION)
                .where(VERSION.DRAFT.eq(draft.getId()))
                .fetch(VERSION.AUTHOR));
        authors.add(draft.getDrafter());
        return authors;
    }
}
