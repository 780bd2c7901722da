package org.chancery.signing.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.chancery.signing.KeyId;
import org.chancery.signing.RemoteKeys;
import org.chancery.signing.RemoteSigningSettings;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The keys at the remote service: which credential is which key, what it is like, and what its holder said last. */
final class RemoteCredentials implements RemoteKeys {
    private static final Duration INFORMATION_KEPT = Duration.ofMinutes(10);
    private static final Duration ANSWERS_KEPT = Duration.ofMinutes(5);
    private static final String PIN = "PIN";
    private static final String OTP = "OTP";
    private static final String SENDING = "credentials/sendOTP";

    private final @Nullable RemoteAccess access;
    private final Map<String, String> names;
    private final Map<String, String> pins;
    private final Clock clock;
    private final ConcurrentMap<String, Known> known = new ConcurrentHashMap<>();
    private final ConcurrentMap<KeyId, Said> said = new ConcurrentHashMap<>();

    private record Known(RemoteCredential credential, Instant until) {}

    private record Said(Map<String, String> answers, Instant until) {}

    RemoteCredentials(RemoteSigningSettings settings, Clock clock) {
        this.access = settings.url() == null ? null : new RemoteAccess(settings, settings.url(), clock);
        this.names = pairs(settings.credentials());
        this.pins = pairs(settings.pins());
        this.clock = clock;
    }

    boolean isConfigured() {
        return access != null;
    }

    Optional<HeldKey> find(KeyId key) {
        RemoteAccess service = access;
        return service == null
                ? Optional.empty()
                : credential(service, key)
                        .map(found -> new HeldKey.Remote(found.chain(), all -> new RemoteSigner(service, clock)
                                .sign(found, () -> answers(key, found), all)));
    }

    @Override
    public List<Asked> asks(KeyId key) {
        RemoteAccess service = access;
        if (service == null) {
            return List.of();
        }
        List<Asked> asked = new ArrayList<>();
        credential(service, key).ifPresent(credential -> {
            for (String factor : credential.factors()) {
                if (!factor.equals(PIN) || !pins.containsKey(credential.id())) {
                    asked.add(new Asked(factor, factor.equals(OTP) && service.offers(SENDING)));
                }
            }
        });
        return asked;
    }

    @Override
    public void send(KeyId key) {
        RemoteAccess service = access;
        if (service != null) {
            credential(service, key).ifPresent(credential -> service.call(
                            SENDING, JsonNodeFactory.instance.objectNode().put("credentialID", credential.id()))
                    .require());
        }
    }

    @Override
    public int together(KeyId key) {
        RemoteAccess service = access;
        return service == null
                ? 1
                : credential(service, key).map(RemoteCredential::multisign).orElse(1);
    }

    @Override
    public void answer(KeyId key, Map<String, String> answers) {
        said.put(key, new Said(Map.copyOf(answers), clock.instant().plus(ANSWERS_KEPT)));
    }

    /** What the holder said is used up by this. */
    private Map<String, String> answers(KeyId key, RemoteCredential credential) {
        Map<String, String> all = new HashMap<>();
        String pin = pins.get(credential.id());
        if (pin != null) {
            all.put(PIN, pin);
        }
        Said given = said.remove(key);
        if (given != null && clock.instant().isBefore(given.until())) {
            all.putAll(given.answers());
        }
        return all;
    }

    private Optional<RemoteCredential> credential(RemoteAccess service, KeyId key) {
        String id = names.getOrDefault(key.value(), key.value());
        Known kept = known.get(id);
        if (kept != null && clock.instant().isBefore(kept.until())) {
            return Optional.of(kept.credential());
        }
        if (!names.containsKey(key.value()) && !listed(service).contains(id)) {
            return Optional.empty();
        }
        ObjectNode body = JsonNodeFactory.instance
                .objectNode()
                .put("credentialID", id)
                .put("certificates", "chain")
                .put("certInfo", true)
                .put("authInfo", true);
        RemoteCredential fresh =
                RemoteCredential.of(id, service.call("credentials/info", body).require());
        known.put(id, new Known(fresh, clock.instant().plus(INFORMATION_KEPT)));
        return Optional.of(fresh);
    }

    private static List<String> listed(RemoteAccess service) {
        List<String> ids = new ArrayList<>();
        service.call("credentials/list", JsonNodeFactory.instance.objectNode())
                .require()
                .path("credentialIDs")
                .forEach(id -> ids.add(id.asString("")));
        return ids;
    }

    private static Map<String, String> pairs(List<String> settings) {
        Map<String, String> pairs = new HashMap<>();
        for (String setting : settings) {
            int mark = setting.indexOf('=');
            if (mark < 1) {
                throw new IllegalStateException(
                        "CHANCERY_SIGNING_REMOTE_CREDENTIALS and _PINS are written name=value, with commas between.");
            }
            pairs.put(
                    setting.substring(0, mark).strip(),
                    setting.substring(mark + 1).strip());
        }
        return Map.copyOf(pairs);
    }
}
