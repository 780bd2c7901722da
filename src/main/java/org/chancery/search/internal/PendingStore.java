package org.chancery.search.internal;

import static org.chancery.jooq.search.Tables.PENDING;
import static org.jooq.impl.DSL.any;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.chancery.search.SearchKind;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the index has not taken yet. */
@Component
class PendingStore {
    /** Everything is to be taken anew. */
    static final String ALL = "ALL";

    /** What is not there any more is to leave the index. */
    static final String SWEEP = "SWEEP";

    private final DSLContext sql;

    PendingStore(DSLContext sql) {
        this.sql = sql;
    }

    /** A change; the subject is null where the kind is none of {@link SearchKind}. */
    record Change(long id, String kind, @Nullable UUID subject) {}

    /** @return the oldest changes */
    List<Change> next(int limit) {
        return sql.selectFrom(PENDING)
                .orderBy(PENDING.ID)
                .limit(limit)
                .fetch(row -> new Change(row.getId(), row.getKind(), row.getSubject()));
    }

    void done(Collection<Long> ids) {
        sql.deleteFrom(PENDING)
                .where(PENDING.ID.eq(any(ids.toArray(Long[]::new))))
                .execute();
    }

    void add(SearchKind kind, Collection<UUID> subjects) {
        var insert = sql.insertInto(PENDING, PENDING.KIND, PENDING.SUBJECT);
        for (UUID subject : subjects) {
            insert = insert.values(kind.name(), subject);
        }
        if (!subjects.isEmpty()) {
            insert.execute();
        }
    }

    void all() {
        mark(ALL);
    }

    void sweep() {
        mark(SWEEP);
    }

    private void mark(String kind) {
        sql.insertInto(PENDING, PENDING.KIND).values(kind).execute();
    }

    /** @return those of these things that wait */
    Set<UUID> waiting(SearchKind kind, Collection<UUID> subjects) {
        return sql.selectDistinct(PENDING.SUBJECT)
                .from(PENDING)
                .where(PENDING.KIND.eq(kind.name()).and(PENDING.SUBJECT.in(subjects)))
                .fetchSet(PENDING.SUBJECT);
    }

    long count() {
        return sql.fetchCount(PENDING);
    }
}
