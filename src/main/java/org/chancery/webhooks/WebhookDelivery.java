package org.chancery.webhooks;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A message and how far it came.
 *
 * @param id its {@code webhook-id}, the same at each attempt
 * @param type such as {@code document.issued}
 * @param subject id of what it is about
 * @param state how far it is
 * @param attempts how often it was tried
 * @param status the last answer's HTTP status, null before the first answer
 * @param error why the last attempt failed, null where it did not
 * @param nextAttemptAt when it is tried again, where it waits
 */
public record WebhookDelivery(
        String id,
        String type,
        String subject,
        State state,
        int attempts,
        @Nullable Integer status,
        @Nullable String error,
        Instant createdAt,
        Instant nextAttemptAt,
        @Nullable Instant sentAt) {
    /** How far a message is. */
    public enum State {
        QUEUED,
        SENT,
        GIVEN_UP
    }
}
