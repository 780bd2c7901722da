package org.chancery.drafting.internal;

import static org.chancery.jooq.drafting.Tables.DRAFT;
import static org.chancery.jooq.drafting.Tables.MARK;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.chancery.platform.CurrentActor;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** What leaders put aside for signing. */
@Component
class MarkStore {
    private final DSLContext sql;

    MarkStore(DSLContext sql) {
        this.sql = sql;
    }

    void put(UUID draft, int version, Instant at) {
        sql.insertInto(MARK)
                .set(MARK.PERSON, CurrentActor.get().id())
                .set(MARK.DRAFT, draft)
                .set(MARK.VERSION, version)
                .set(MARK.AT, at)
                .onConflict(MARK.PERSON, MARK.DRAFT)
                .doUpdate()
                .set(MARK.VERSION, version)
                .set(MARK.AT, at)
                .execute();
    }

    void remove(UUID draft) {
        sql.deleteFrom(MARK)
                .where(MARK.PERSON.eq(CurrentActor.get().id()))
                .and(MARK.DRAFT.eq(draft))
                .execute();
    }

    /** @return drafts whose newest version is the marked one */
    Set<UUID> standing() {
        return sql.select(MARK.DRAFT)
                .from(MARK)
                .join(DRAFT)
                .on(DRAFT.ID.eq(MARK.DRAFT).and(DRAFT.VERSION.eq(MARK.VERSION)))
                .where(MARK.PERSON.eq(CurrentActor.get().id()))
                .fetchSet(MARK.DRAFT);
    }
}
