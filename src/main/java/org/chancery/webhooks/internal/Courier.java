package org.chancery.webhooks.internal;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.chancery.webhooks.Subscription;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Sends what is due. A receiver that is away delays its messages, longer each time, and nobody else's. */
@Component
class Courier {
    private static final Logger log = LoggerFactory.getLogger(Courier.class);
    /** How many messages are taken at once. */
    static final int BATCH = 50;

    private static final Duration LONGEST_PAUSE = Duration.ofHours(6);
    private final SubscriptionStore subscriptions;
    private final MessageStore messages;
    private final MessageSecrets secrets;
    private final SwitchingOff switchingOff;
    private final WebhookSettings settings;
    private final Clock clock;

    Courier(
            SubscriptionStore subscriptions,
            MessageStore messages,
            MessageSecrets secrets,
            SwitchingOff switchingOff,
            WebhookSettings settings,
            Clock clock) {
        this.subscriptions = subscriptions;
        this.messages = messages;
        this.secrets = secrets;
        this.switchingOff = switchingOff;
        this.settings = settings;
        this.clock = clock;
    }

    /** @return how many messages were taken */
    int deliver() {
        List<MessageStore.Due> due = messages.lease(clock.instant(), lease(), BATCH);
        Set<UUID> away = new HashSet<>();
        Instant end = clock.instant().plus(lease().dividedBy(2));
        for (MessageStore.Due message : due) {
            if (away.contains(message.subscription()) || clock.instant().isAfter(end)) {
                messages.putOff(message.id(), clock.instant().plus(settings.retryAfter()));
            } else if (!deliver(message)) {
                away.add(message.subscription());
            }
        }
        return due.size();
    }

    /** Twice the time in which a whole batch is sent or put off. */
    private Duration lease() {
        return settings.timeout().multipliedBy(12);
    }

    private boolean deliver(MessageStore.Due message) {
        Subscription subscription = subscriptions.find(message.subscription()).orElseThrow();
        Integer status = null;
        String error;
        try {
            status = send(message, subscription);
            if (status >= 200 && status < 300) {
                messages.sent(message.id(), status, clock.instant());
                subscriptions.works(subscription.id());
                return true;
            }
            error = "HTTP " + status;
        } catch (IOException away) {
            error = inShort(away);
        }
        Duration pause = pause(message.attempts());
        messages.failed(message.id(), status, error, clock.instant().plus(pause));
        Instant since = subscriptions.fails(subscription.id(), clock.instant());
        if (since.plus(settings.disableAfter()).isBefore(clock.instant())) {
            switchingOff.switchOff(subscription);
        }
        log.info("webhook {} to {} failed: {}", message.id(), subscription.url().getHost(), error);
        return false;
    }

    /** @return the HTTP status of the answer */
    int send(MessageStore.Due message, Subscription subscription) throws IOException {
        Instant now = clock.instant();
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("webhook-id", message.id());
        headers.put("webhook-timestamp", Long.toString(now.getEpochSecond()));
        headers.put(
                "webhook-signature",
                secrets.sign(
                        subscriptions.secret(subscription.id()), subscription.id(), message.id(), now, message.body()));
        return new Caller(settings.allowPrivate(), settings.timeout())
                .post(subscription.url(), headers, message.body());
    }

    private Duration pause(int attempts) {
        Duration pause = settings.retryAfter().multipliedBy(1L << Math.min(attempts, 20));
        return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
    }

    private static String inShort(IOException away) {
        String said = away.getClass().getSimpleName() + ": " + away.getMessage();
        return said.length() > 300 ? said.substring(0, 300) : said;
    }
}
