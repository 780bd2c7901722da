package org.chancery.webhooks;

import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Subscriptions of other programs; all of it for administrators. Thread-safe. */
public interface Webhooks {
    /**
     * A fresh subscription.
     *
     * @param secret {@code whsec_} and Base64, with which messages are signed; shown only here
     */
    record Fresh(Subscription subscription, String secret) {}

    /**
     * Subscribes a program.
     *
     * @param url {@code https}, with a host that is not of the own network
     * @param kinds at least one
     * @param unit code of a unit
     * @throws org.chancery.platform.Fault {@link WebhookError#URL_INVALID}, {@link WebhookError#KINDS_NEEDED}, {@code UNIT_UNKNOWN}, {@code
     *     FORBIDDEN}
     */
    Fresh subscribe(URI url, Set<WebhookKind> kinds, String unit);

    /** @return all, the newest first */
    List<Subscription> all();

    /**
     * @return the subscription
     * @throws org.chancery.platform.Fault {@link WebhookError#NOT_FOUND}
     */
    Subscription require(UUID id);

    /** Switches it on or off; what happens while it is off is not told. On again, it counts as well. */
    Subscription setEnabled(UUID id, boolean enabled);

    /** Sends a message of kind {@code test}; faults as {@link #require}. */
    void test(UUID id);

    /** @return its last messages, the newest first, at most 100 */
    List<WebhookDelivery> deliveries(UUID id);

    /**
     * Sends a message again, with its id.
     *
     * @throws org.chancery.platform.Fault {@link WebhookError#NOT_FOUND}
     */
    void sendAgain(UUID id, String message);
}
