package org.chancery.identity;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How people prove who they are. Every success and every refusal is audited; attempts are limited per address and per account.
 *
 * <p>All throw {@link org.chancery.platform.Fault} with an {@link IdentityError}, or {@code TOO_MANY_REQUESTS}.
 */
public interface Accounts {
    /**
     * Signs in by password, and for officials by the six digits of their authenticator (RFC 6238) too.
     *
     * @param code null or empty for applicants
     */
    Person signIn(String email, String password, @Nullable String code);

    /** Mails a one-time link to an applicant, good for fifteen minutes; says nothing of whether the address is known. */
    void mailSignInLink(String email);

    /** Signs in by a mailed link, which is used up. */
    Person followSignInLink(String token);

    /** Signs in as an invented person; only in demo mode. */
    Person signInAsSample(String key);

    /** Opens an applicant's account and mails its first sign-in link. */
    void register(String name, String email, Locale language);

    /** Sets the password of a person who is signed in: at least twelve characters, none that attackers try first. */
    void setPassword(UUID person, String password);

    /** Proves again that the signed-in person is at the keyboard; in demo mode sample people need no password. */
    void prove(UUID person, String password, @Nullable String code);

    /** Makes a token for a person's program, good for eight hours; it is shown only here. */
    String issueToken(Person person, String origin);

    /** @return whom a token speaks for, empty where it is unknown, ended or too old */
    Optional<Presented> present(String token);

    /** @return a person's tokens in force, newest first */
    List<Token> tokens(UUID person);

    /** Ends a token of this person; nothing happens where it is not theirs. */
    void revokeToken(UUID person, UUID token);

    /** A token as its owner sees it. */
    record Token(UUID id, Instant createdAt, Instant expiresAt, String origin) {}

    /** A token that came with a request. */
    record Presented(UUID token, Person person, Instant provedAt) {}
}
