package org.chancery.webhooks;

import java.net.URI;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who is told what.
 *
 * @param url where messages are sent
 * @param kinds of what is told
 * @param unit code of the unit about which, and about all below, it is told
 * @param enabled whether messages are sent
 * @param failingSince since when no message arrives, null while they do
 * @param createdBy name of the administrator
 */
public record Subscription(
        UUID id,
        URI url,
        Set<WebhookKind> kinds,
        String unit,
        boolean enabled,
        @Nullable Instant failingSince,
        Instant createdAt,
        String createdBy) {}
