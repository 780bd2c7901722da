package org.chancery.webhooks.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.chancery.identity.Unit;
import org.chancery.identity.Units;
import org.chancery.platform.PlatformSettings;
import org.chancery.webhooks.WebhookKind;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes messages for whoever subscribed to such a thing of such a unit, in the transaction of the thing itself. */
@Component
class WebhookTeller {
    private final SubscriptionStore subscriptions;
    private final MessageStore messages;
    private final Units units;
    private final PlatformSettings settings;

    WebhookTeller(SubscriptionStore subscriptions, MessageStore messages, Units units, PlatformSettings settings) {
        this.subscriptions = subscriptions;
        this.messages = messages;
        this.units = units;
        this.settings = settings;
    }

    /** @return whether anybody is told anything */
    boolean hasListeners() {
        return subscriptions.any();
    }

    void tell(WebhookKind kind, String unit, String subject, String path, Instant at) {
        for (UUID subscription : subscriptions.told(kind, upwards(unit))) {
            write(subscription, kind, subject, path, at);
        }
    }

    /** Of a case code and state are told, where to ask for it, and nothing else. */
    void tellCase(WebhookKind kind, String unit, String code, String state, Instant at) {
        Map<String, String> data = new TreeMap<>(
                Map.of("id", code, "state", state, "link", settings.publicUrl() + "/api/desk/cases/" + code));
        for (UUID subscription : subscriptions.told(kind, upwards(unit))) {
            write(subscription, kind, code, data, at);
        }
    }

    /** The body names the thing and where to ask for it; what it says is asked for by who may. */
    void write(UUID subscription, WebhookKind kind, String subject, String path, Instant at) {
        write(
                subscription,
                kind,
                subject,
                new TreeMap<>(Map.of("id", subject, "link", settings.publicUrl() + path)),
                at);
    }

    private void write(UUID subscription, WebhookKind kind, String subject, Map<String, String> data, Instant at) {
        Map<String, Object> body = new TreeMap<>();
        body.put("type", kind.type());
        body.put("timestamp", at.toString());
        body.put("data", data);
        messages.insert(
                "msg_" + UUID.randomUUID().toString().replace("-", ""),
                subscription,
                kind.type(),
                subject,
                JsonMapper.shared().writeValueAsString(body),
                at);
    }

    /** The unit and all above it: who subscribed for one of these is told. */
    private List<String> upwards(String unit) {
        List<String> codes = new ArrayList<>();
        for (String code = unit; code != null; ) {
            codes.add(code);
            code = units.find(code).map(Unit::parentCode).orElse(null);
        }
        return codes;
    }
}
