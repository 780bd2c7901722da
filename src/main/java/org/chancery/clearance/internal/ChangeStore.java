package org.chancery.clearance.internal;

import static org.chancery.jooq.clearance.Tables.CHANGE;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.chancery.clearance.Change;
import org.chancery.jooq.clearance.tables.records.ChangeRecord;
import org.chancery.platform.Actor;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Changes of who may know what. */
@Component
class ChangeStore {
    private final DSLContext sql;

    ChangeStore(DSLContext sql) {
        this.sql = sql;
    }

    void insert(ChangeRecord row) {
        sql.insertInto(CHANGE).set(row).execute();
    }

    /** What a change is one of. */
    enum Aspect {
        /** The list of persons. */
        LIST(CHANGE.REACH.isNull()),
        /** How far the thing is seen where there is no list. */
        REACH(CHANGE.REACH.isNotNull());

        private final Condition condition;

        Aspect(Condition condition) {
            this.condition = condition;
        }
    }

    private static Condition waits(UUID circle, Aspect aspect) {
        return CHANGE.CIRCLE
                .eq(circle)
                .and(CHANGE.WIDENS.isTrue())
                .and(CHANGE.OUTCOME.isNull())
                .and(CHANGE.OVERTAKEN.isFalse())
                .and(aspect.condition);
    }

    /** Lets nobody in any more by changes that wait. */
    void overtake(UUID circle, Aspect aspect) {
        sql.update(CHANGE)
                .set(CHANGE.OVERTAKEN, true)
                .where(waits(circle, aspect))
                .execute();
    }

    /** @return the change that waits to let somebody in */
    Optional<ChangeRecord> waiting(UUID circle, Aspect aspect) {
        return sql.selectFrom(CHANGE).where(waits(circle, aspect)).fetchOptional();
    }

    Optional<ChangeRecord> find(UUID id) {
        return sql.selectFrom(CHANGE).where(CHANGE.ID.eq(id)).fetchOptional();
    }

    void end(UUID id, Change.State outcome, Actor by, Instant at) {
        sql.update(CHANGE)
                .set(CHANGE.OUTCOME, outcome.name())
                .set(CHANGE.ENDED_BY, by.id())
                .set(CHANGE.ENDED_NAME, by.name())
                .set(CHANGE.ENDED_AT, at)
                .where(CHANGE.ID.eq(id))
                .execute();
    }

    /** @return all changes of a list, newest first */
    List<ChangeRecord> of(UUID circle) {
        return sql.selectFrom(CHANGE)
                .where(CHANGE.CIRCLE.eq(circle))
                .orderBy(CHANGE.SEQ.desc())
                .fetch();
    }

    /** @return what waits for a confirmation in these units, oldest first */
    List<ChangeRecord> open(Collection<String> units) {
        return sql.selectFrom(CHANGE)
                .where(CHANGE.UNIT.in(units))
                .and(CHANGE.OUTCOME.isNull())
                .orderBy(CHANGE.SEQ)
                .fetch();
    }
}
