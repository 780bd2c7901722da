package org.chancery.identity.internal;

import static org.chancery.jooq.identity.Tables.LINK;
import static org.chancery.jooq.identity.Tables.PERSON;
import static org.chancery.jooq.identity.Tables.TOKEN;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.chancery.identity.Person;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Rows of links that open a door once, and of tokens of programs; both only as hashes. */
@Component
class TokenStore {
    private final DSLContext sql;

    TokenStore(DSLContext sql) {
        this.sql = sql;
    }

    void insertLink(byte[] hash, LinkPurpose purpose, @Nullable UUID person, Instant now, Instant expires) {
        sql.insertInto(LINK)
                .set(LINK.TOKEN_HASH, hash)
                .set(LINK.PURPOSE, purpose.name())
                .set(LINK.PERSON_ID, person)
                .set(LINK.CREATED_AT, now)
                .set(LINK.EXPIRES_AT, expires)
                .execute();
    }

    boolean linkIsOpen(byte[] hash, LinkPurpose purpose, Instant now) {
        return sql.fetchExists(
                LINK,
                LINK.TOKEN_HASH
                        .eq(hash)
                        .and(LINK.PURPOSE.eq(purpose.name()))
                        .and(LINK.USED_AT.isNull())
                        .and(LINK.EXPIRES_AT.gt(now)));
    }

    /** Uses a link up; only one of several simultaneous calls succeeds. */
    Optional<UsedLink> useLink(byte[] hash, LinkPurpose purpose, Instant now) {
        return sql.update(LINK)
                .set(LINK.USED_AT, now)
                .where(LINK.TOKEN_HASH
                        .eq(hash)
                        .and(LINK.PURPOSE.eq(purpose.name()))
                        .and(LINK.USED_AT.isNull())
                        .and(LINK.EXPIRES_AT.gt(now)))
                .returning(LINK.PERSON_ID)
                .fetchOptional(row -> new UsedLink(row.get(LINK.PERSON_ID)));
    }

    void closeLinks(LinkPurpose purpose, Instant now) {
        sql.update(LINK)
                .set(LINK.USED_AT, now)
                .where(LINK.PURPOSE.eq(purpose.name()).and(LINK.USED_AT.isNull()))
                .execute();
    }

    UUID insertToken(byte[] hash, UUID person, Instant now, Instant expires, String origin) {
        return sql.insertInto(TOKEN)
                .set(TOKEN.TOKEN_HASH, hash)
                .set(TOKEN.PERSON_ID, person)
                .set(TOKEN.CREATED_AT, now)
                .set(TOKEN.PROVED_AT, now)
                .set(TOKEN.EXPIRES_AT, expires)
                .set(TOKEN.ORIGIN, origin)
                .returning(TOKEN.ID)
                .fetchSingle()
                .getId();
    }

    Optional<LiveToken> token(byte[] hash, Instant now) {
        return sql.select(PERSON.asterisk(), TOKEN.ID, TOKEN.PROVED_AT)
                .from(TOKEN)
                .join(PERSON)
                .on(PERSON.ID.eq(TOKEN.PERSON_ID))
                .where(TOKEN.TOKEN_HASH.eq(hash))
                .and(TOKEN.REVOKED_AT.isNull())
                .and(TOKEN.EXPIRES_AT.gt(now))
                .and(PERSON.DISABLED.isFalse())
                .fetchOptional(
                        row -> new LiveToken(row.get(TOKEN.ID), PeopleStore.person(row), row.get(TOKEN.PROVED_AT)));
    }

    List<TokenRow> tokens(UUID person, Instant now) {
        return sql.selectFrom(TOKEN)
                .where(TOKEN.PERSON_ID.eq(person).and(TOKEN.REVOKED_AT.isNull()).and(TOKEN.EXPIRES_AT.gt(now)))
                .orderBy(TOKEN.CREATED_AT.desc())
                .fetch(row -> new TokenRow(row.getId(), row.getCreatedAt(), row.getExpiresAt(), row.getOrigin()));
    }

    boolean revoke(UUID token, UUID person, Instant now) {
        return sql.update(TOKEN)
                        .set(TOKEN.REVOKED_AT, now)
                        .where(TOKEN.ID
                                .eq(token)
                                .and(TOKEN.PERSON_ID.eq(person))
                                .and(TOKEN.REVOKED_AT.isNull()))
                        .execute()
                == 1;
    }

    void prove(UUID token, Instant now) {
        sql.update(TOKEN).set(TOKEN.PROVED_AT, now).where(TOKEN.ID.eq(token)).execute();
    }

    /** What a link opens. */
    enum LinkPurpose {
        SETUP,
        INVITATION,
        SIGN_IN,
        REGISTRATION
    }

    /** A link that was just used up. */
    record UsedLink(@Nullable UUID person) {}

    /** A token in force. */
    record LiveToken(UUID id, Person person, Instant provedAt) {}

    /** A token as its owner sees it. */
    record TokenRow(UUID id, Instant createdAt, Instant expiresAt, String origin) {}
}
