package org.chancery.notices;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A message and how its delivery stands.
 *
 * @param id its number
 * @param to e-mail address
 * @param language the reader's
 * @param subject rendered subject
 * @param body rendered plain text
 * @param state delivery
 * @param attempts how often delivery was tried
 * @param lastError what the mail server said last, null where nothing failed
 * @param createdAt when it was ordered
 * @param sentAt when the mail server took it, null until then
 */
public record Notice(
        long id,
        String to,
        Locale language,
        String subject,
        String body,
        State state,
        int attempts,
        @Nullable String lastError,
        Instant createdAt,
        @Nullable Instant sentAt) {
    /** Delivery states. */
    public enum State {
        /** Waiting for its first or next attempt. */
        QUEUED,
        /** Taken by the mail server, or put in the demonstration's outbox. */
        SENT,
        /** Given up: the address was refused, or the server stayed away for days. */
        FAILED
    }
}
