package org.chancery.webhooks.internal;

import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.chancery.audit.Audit;
import org.chancery.platform.CurrentActor;
import org.chancery.platform.Fault;
import org.chancery.webhooks.Subscription;
import org.chancery.webhooks.WebhookDelivery;
import org.chancery.webhooks.WebhookError;
import org.chancery.webhooks.WebhookKind;
import org.chancery.webhooks.Webhooks;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What administrators do with subscriptions; each act with its entry in the ledger. */
@Component
class WebhookDesk implements Webhooks {
    private final SubscriptionStore subscriptions;
    private final MessageStore messages;
    private final MessageSecrets secrets;
    private final Office office;
    private final WebhookTeller teller;
    private final Clock clock;

    WebhookDesk(
            SubscriptionStore subscriptions,
            MessageStore messages,
            MessageSecrets secrets,
            Office office,
            WebhookTeller teller,
            Clock clock) {
        this.subscriptions = subscriptions;
        this.messages = messages;
        this.secrets = secrets;
        this.office = office;
        this.teller = teller;
        this.clock = clock;
    }

    @Override
    @Transactional
    public Fresh subscribe(URI url, Set<WebhookKind> kinds, String unit) {
        office.open();
        office.require(url);
        Set<WebhookKind> told =
                kinds.stream().filter(kind -> kind != WebhookKind.TEST).collect(Collectors.toSet());
        if (told.isEmpty()) {
            throw new Fault(WebhookError.KINDS_NEEDED);
        }
        Subscription subscription = new Subscription(
                UUID.randomUUID(),
                url,
                told,
                office.unit(unit),
                true,
                null,
                clock.instant(),
                CurrentActor.get().name());
        String secret = secrets.fresh();
        subscriptions.insert(subscription, secrets.seal(secret, subscription.id()));
        office.note("webhook.subscribed", subscription, Map.of("host", url.getHost(), "unit", unit));
        return new Fresh(subscription, secret);
    }

    @Override
    public List<Subscription> all() {
        office.open();
        return subscriptions.all();
    }

    @Override
    public Subscription require(UUID id) {
        office.open();
        return subscriptions.find(id).orElseThrow(() -> new Fault(WebhookError.NOT_FOUND));
    }

    @Override
    @Transactional
    public Subscription setEnabled(UUID id, boolean enabled) {
        Subscription subscription = require(id);
        if (subscriptions.setEnabled(id, enabled)) {
            office.note(enabled ? "webhook.switched-on" : "webhook.switched-off", subscription, Map.of());
            if (!enabled) {
                messages.giveUp(id);
            }
        }
        return require(id);
    }

    @Override
    @Transactional
    public void test(UUID id) {
        Subscription subscription = require(id);
        teller.write(id, WebhookKind.TEST, id.toString(), "/admin/webhooks/" + id, clock.instant());
        office.note("webhook.tested", subscription, Map.of());
    }

    @Override
    public List<WebhookDelivery> deliveries(UUID id) {
        require(id);
        return messages.last(id);
    }

    @Override
    @Transactional
    public void sendAgain(UUID id, String message) {
        Subscription subscription = require(id);
        if (!messages.again(id, message, clock.instant())) {
            throw new Fault(WebhookError.NOT_FOUND);
        }
        office.note("webhook.sent-again", subscription, Map.of("message", message));
    }

    /** Who may come in, what they may ask for, and the book in which it is written. */
    @Component("webhookOffice")
    static class Office {
        private final org.chancery.identity.Access access;
        private final org.chancery.identity.Units units;
        private final Audit audit;
        private final WebhookSettings settings;

        Office(
                org.chancery.identity.Access access,
                org.chancery.identity.Units units,
                Audit audit,
                WebhookSettings settings) {
            this.access = access;
            this.units = units;
            this.audit = audit;
            this.settings = settings;
        }

        void open() {
            access.require(org.chancery.identity.Role.ADMINISTRATOR, org.chancery.identity.Units.MINISTRY);
        }

        /** A host that is not public is refused when something is sent, since names may lead elsewhere by then. */
        void require(URI url) {
            if (!Addresses.isFit(url, settings.allowPrivate())) {
                throw new Fault(WebhookError.URL_INVALID);
            }
        }

        String unit(String code) {
            return units.require(code).code();
        }

        void note(String action, Subscription subscription, Map<String, ?> facts) {
            audit.append(action, "webhook", subscription.id().toString(), facts);
        }
    }
}
