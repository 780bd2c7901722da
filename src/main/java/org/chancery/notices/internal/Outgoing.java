package org.chancery.notices.internal;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A row of the outbox, its model still as JSON. */
record Outgoing(
        long id,
        String to,
        String template,
        Locale language,
        String model,
        String state,
        int attempts,
        @Nullable String lastError,
        Instant createdAt,
        @Nullable Instant sentAt) {}
