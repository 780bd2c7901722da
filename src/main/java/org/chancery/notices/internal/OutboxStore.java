package org.chancery.notices.internal;

import static org.chancery.jooq.notices.Tables.OUTBOX;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.chancery.notices.NoticeOrder;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.Record;
import org.springframework.stereotype.Component;

/** Rows of the outbox. */
@Component
class OutboxStore {
    private static final String QUEUED = "QUEUED";
    private final DSLContext sql;

    OutboxStore(DSLContext sql) {
        this.sql = sql;
    }

    void insert(NoticeOrder order, String model, Instant now) {
        sql.insertInto(OUTBOX)
                .set(OUTBOX.DEDUPE_KEY, order.dedupeKey())
                .set(OUTBOX.RECIPIENT, order.to())
                .set(OUTBOX.TEMPLATE, order.template())
                .set(OUTBOX.LANGUAGE, order.language().getLanguage())
                .set(OUTBOX.MODEL, JSONB.valueOf(model))
                .set(OUTBOX.NEXT_ATTEMPT_AT, now)
                .set(OUTBOX.CREATED_AT, now)
                .onConflict(OUTBOX.DEDUPE_KEY)
                .doNothing()
                .execute();
    }

    /** Takes due messages for this worker: nobody else gets them before the lease ends, even if this worker dies. */
    List<Outgoing> lease(Instant now, Duration lease, int most) {
        var due = sql.select(OUTBOX.ID)
                .from(OUTBOX)
                .where(OUTBOX.STATE.eq(QUEUED).and(OUTBOX.NEXT_ATTEMPT_AT.le(now)))
                .orderBy(OUTBOX.NEXT_ATTEMPT_AT)
                .limit(most)
                .forUpdate()
                .skipLocked();
        return sql.update(OUTBOX)
                .set(OUTBOX.NEXT_ATTEMPT_AT, now.plus(lease))
                .where(OUTBOX.ID.in(due))
                .returning()
                .fetch(OutboxStore::outgoing);
    }

    void sent(long id, Instant now) {
        sql.update(OUTBOX)
                .set(OUTBOX.STATE, "SENT")
                .set(OUTBOX.SENT_AT, now)
                .set(OUTBOX.ATTEMPTS, OUTBOX.ATTEMPTS.plus(1))
                .where(OUTBOX.ID.eq(id))
                .execute();
    }

    void failed(long id, String error, Instant nextAttempt, boolean giveUp) {
        sql.update(OUTBOX)
                .set(OUTBOX.STATE, giveUp ? "FAILED" : QUEUED)
                .set(OUTBOX.ATTEMPTS, OUTBOX.ATTEMPTS.plus(1))
                .set(OUTBOX.LAST_ERROR, error)
                .set(OUTBOX.NEXT_ATTEMPT_AT, nextAttempt)
                .where(OUTBOX.ID.eq(id))
                .execute();
    }

    List<Outgoing> recent(int limit) {
        return sql.selectFrom(OUTBOX).orderBy(OUTBOX.ID.desc()).limit(limit).fetch(OutboxStore::outgoing);
    }

    List<Outgoing> about(Collection<String> dedupeKeys) {
        return sql.selectFrom(OUTBOX)
                .where(OUTBOX.DEDUPE_KEY.in(dedupeKeys))
                .orderBy(OUTBOX.ID)
                .fetch(OutboxStore::outgoing);
    }

    Optional<Outgoing> find(long id) {
        return sql.selectFrom(OUTBOX).where(OUTBOX.ID.eq(id)).fetchOptional(OutboxStore::outgoing);
    }

    private static Outgoing outgoing(Record row) {
        return new Outgoing(
                row.get(OUTBOX.ID),
                row.get(OUTBOX.RECIPIENT),
                row.get(OUTBOX.TEMPLATE),
                java.util.Locale.of(row.get(OUTBOX.LANGUAGE)),
                row.get(OUTBOX.MODEL).data(),
                row.get(OUTBOX.STATE),
                row.get(OUTBOX.ATTEMPTS),
                row.get(OUTBOX.LAST_ERROR),
                row.get(OUTBOX.CREATED_AT),
                row.get(OUTBOX.SENT_AT));
    }
}
