package org.chancery.webhooks.internal;

import static org.chancery.jooq.webhooks.Tables.MESSAGE;
import static org.chancery.jooq.webhooks.Tables.SUBSCRIPTION;
import static org.jooq.impl.DSL.select;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.chancery.jooq.webhooks.tables.records.MessageRecord;
import org.chancery.webhooks.WebhookDelivery;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Messages that wait or were sent. */
@Component
class MessageStore {
    private static final String QUEUED = WebhookDelivery.State.QUEUED.name();
    private static final int LAST = 100;
    private final DSLContext sql;

    MessageStore(DSLContext sql) {
        this.sql = sql;
    }

    /** A message to be sent now. */
    record Due(String id, UUID subscription, String body, int attempts) {}

    void insert(String id, UUID subscription, String type, String subject, String body, Instant now) {
        sql.insertInto(MESSAGE)
                .set(MESSAGE.ID, id)
                .set(MESSAGE.SUBSCRIPTION, subscription)
                .set(MESSAGE.TYPE, type)
                .set(MESSAGE.SUBJECT, subject)
                .set(MESSAGE.BODY, body)
                .set(MESSAGE.NEXT_ATTEMPT_AT, now)
                .set(MESSAGE.CREATED_AT, now)
                .execute();
    }

    /** Takes what is due for this worker: nobody else gets it before the lease ends, even if this worker dies. */
    List<Due> lease(Instant now, Duration lease, int most) {
        var enabled = select(SUBSCRIPTION.ID).from(SUBSCRIPTION).where(SUBSCRIPTION.ENABLED.isTrue());
        var due = select(MESSAGE.ID)
                .from(MESSAGE)
                .where(MESSAGE.STATE.eq(QUEUED))
                .and(MESSAGE.NEXT_ATTEMPT_AT.le(now))
                .and(MESSAGE.SUBSCRIPTION.in(enabled))
                .orderBy(MESSAGE.NEXT_ATTEMPT_AT)
                .limit(most)
                .forUpdate()
                .skipLocked();
        return sql.update(MESSAGE)
                .set(MESSAGE.NEXT_ATTEMPT_AT, now.plus(lease))
                .where(MESSAGE.ID.in(due))
                .returning()
                .fetch(row -> new Due(row.getId(), row.getSubscription(), row.getBody(), row.getAttempts()));
    }

    void sent(String id, int status, Instant now) {
        sql.update(MESSAGE)
                .set(MESSAGE.STATE, WebhookDelivery.State.SENT.name())
                .set(MESSAGE.ATTEMPTS, MESSAGE.ATTEMPTS.plus(1))
                .set(MESSAGE.STATUS, status)
                .setNull(MESSAGE.ERROR)
                .set(MESSAGE.SENT_AT, now)
                .where(MESSAGE.ID.eq(id))
                .execute();
    }

    void failed(String id, @Nullable Integer status, String error, Instant next) {
        sql.update(MESSAGE)
                .set(MESSAGE.ATTEMPTS, MESSAGE.ATTEMPTS.plus(1))
                .set(MESSAGE.STATUS, status)
                .set(MESSAGE.ERROR, error)
                .set(MESSAGE.NEXT_ATTEMPT_AT, next)
                .where(MESSAGE.ID.eq(id))
                .execute();
    }

    /** Puts off what was not tried because another message to the same place failed. */
    void putOff(String id, Instant next) {
        sql.update(MESSAGE)
                .set(MESSAGE.NEXT_ATTEMPT_AT, next)
                .where(MESSAGE.ID.eq(id))
                .execute();
    }

    void giveUp(UUID subscription) {
        sql.update(MESSAGE)
                .set(MESSAGE.STATE, WebhookDelivery.State.GIVEN_UP.name())
                .where(MESSAGE.SUBSCRIPTION.eq(subscription))
                .and(MESSAGE.STATE.eq(QUEUED))
                .execute();
    }

    /** @return whether there is such a message */
    boolean again(UUID subscription, String id, Instant now) {
        return sql.update(MESSAGE)
                        .set(MESSAGE.STATE, QUEUED)
                        .set(MESSAGE.NEXT_ATTEMPT_AT, now)
                        .where(MESSAGE.ID.eq(id))
                        .and(MESSAGE.SUBSCRIPTION.eq(subscription))
                        .execute()
                > 0;
    }

    List<WebhookDelivery> last(UUID subscription) {
        return sql.selectFrom(MESSAGE)
                .where(MESSAGE.SUBSCRIPTION.eq(subscription))
                .orderBy(MESSAGE.CREATED_AT.desc())
                .limit(LAST)
                .fetch(MessageStore::delivery);
    }

    /** Forgets what was sent long ago. */
    void forget(Instant before) {
        sql.deleteFrom(MESSAGE)
                .where(MESSAGE.STATE.ne(QUEUED))
                .and(MESSAGE.CREATED_AT.lt(before))
                .execute();
    }

    private static WebhookDelivery delivery(MessageRecord row) {
        return new WebhookDelivery(
                row.getId(),
                row.getType(),
                row.getSubject(),
                WebhookDelivery.State.valueOf(row.getState()),
                row.getAttempts(),
                row.getStatus(),
                row.getError(),
                row.getCreatedAt(),
                row.getNextAttemptAt(),
                row.getSentAt());
    }
}
