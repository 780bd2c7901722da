package org.chancery.webhooks.internal;

import static org.chancery.jooq.webhooks.Tables.SUBSCRIPTION;

import java.net.URI;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.chancery.jooq.webhooks.tables.records.SubscriptionRecord;
import org.chancery.webhooks.Subscription;
import org.chancery.webhooks.WebhookKind;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Rows of subscriptions. */
@Component
class SubscriptionStore {
    private final DSLContext sql;

    SubscriptionStore(DSLContext sql) {
        this.sql = sql;
    }

    void insert(Subscription subscription, byte[] secret) {
        sql.insertInto(SUBSCRIPTION)
                .set(SUBSCRIPTION.ID, subscription.id())
                .set(SUBSCRIPTION.URL, subscription.url().toString())
                .set(
                        SUBSCRIPTION.KINDS,
                        subscription.kinds().stream()
                                .map(WebhookKind::type)
                                .sorted()
                                .toArray(String[]::new))
                .set(SUBSCRIPTION.UNIT, subscription.unit())
                .set(SUBSCRIPTION.SECRET, secret)
                .set(SUBSCRIPTION.CREATED_AT, subscription.createdAt())
                .set(SUBSCRIPTION.CREATED_BY, subscription.createdBy())
                .execute();
    }

    List<Subscription> all() {
        return sql.selectFrom(SUBSCRIPTION)
                .orderBy(SUBSCRIPTION.CREATED_AT.desc())
                .fetch(SubscriptionStore::subscription);
    }

    Optional<Subscription> find(UUID id) {
        return sql.selectFrom(SUBSCRIPTION)
                .where(SUBSCRIPTION.ID.eq(id))
                .fetchOptional(SubscriptionStore::subscription);
    }

    byte[] secret(UUID id) {
        return Objects.requireNonNull(
                sql.selectFrom(SUBSCRIPTION).where(SUBSCRIPTION.ID.eq(id)).fetchSingle(SUBSCRIPTION.SECRET));
    }

    /** @return who is told of such a thing, where the thing lies in one of these units */
    List<UUID> told(WebhookKind kind, Collection<String> units) {
        return sql.select(SUBSCRIPTION.ID)
                .from(SUBSCRIPTION)
                .where(SUBSCRIPTION.ENABLED.isTrue())
                .and(SUBSCRIPTION.UNIT.in(units))
                .and(SUBSCRIPTION.KINDS.contains(new String[] {kind.type()}))
                .fetch(SUBSCRIPTION.ID);
    }

    boolean any() {
        return sql.fetchExists(SUBSCRIPTION, SUBSCRIPTION.ENABLED.isTrue());
    }

    /** @return whether anything changed */
    boolean setEnabled(UUID id, boolean enabled) {
        return sql.update(SUBSCRIPTION)
                        .set(SUBSCRIPTION.ENABLED, enabled)
                        .setNull(SUBSCRIPTION.FAILING_SINCE)
                        .where(SUBSCRIPTION.ID.eq(id))
                        .and(SUBSCRIPTION.ENABLED.ne(enabled))
                        .execute()
                > 0;
    }

    void works(UUID id) {
        sql.update(SUBSCRIPTION)
                .setNull(SUBSCRIPTION.FAILING_SINCE)
                .where(SUBSCRIPTION.ID.eq(id))
                .and(SUBSCRIPTION.FAILING_SINCE.isNotNull())
                .execute();
    }

    /** @return since when it fails */
    Instant fails(UUID id, Instant now) {
        sql.update(SUBSCRIPTION)
                .set(SUBSCRIPTION.FAILING_SINCE, now)
                .where(SUBSCRIPTION.ID.eq(id))
                .and(SUBSCRIPTION.FAILING_SINCE.isNull())
                .execute();
        return Objects.requireNonNull(
                sql.selectFrom(SUBSCRIPTION).where(SUBSCRIPTION.ID.eq(id)).fetchSingle(SUBSCRIPTION.FAILING_SINCE));
    }

    private static Subscription subscription(SubscriptionRecord row) {
        Set<WebhookKind> kinds = Arrays.stream(row.getKinds())
                .flatMap(type -> WebhookKind.of(type).stream())
                .collect(Collectors.toSet());
        return new Subscription(
                row.getId(),
                URI.create(row.getUrl()),
                kinds,
                row.getUnit(),
                row.getEnabled(),
                row.getFailingSince(),
                row.getCreatedAt(),
                row.getCreatedBy());
    }
}
