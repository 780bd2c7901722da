package org.chancery.signing.internal;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import org.chancery.platform.Fault;
import org.chancery.signing.RemoteSigningSettings;
import org.chancery.signing.SigningError;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The methods of a CSC v2 service, under an access token of this installation (OAuth 2.0 client credentials, scope {@code service}). */
final class RemoteAccess {
    private static final long LIFE_UNLESS_TOLD = 300;
    private static final long MARGIN = 10;

    private final RemoteHttp http;
    private final RemoteSigningSettings settings;
    private final URI base;
    private final Clock clock;
    private @Nullable URI tokens;
    private @Nullable Token token;
    private @Nullable JsonNode info;

    private record Token(String value, Instant until) {}

    RemoteAccess(RemoteSigningSettings settings, URI base, Clock clock) {
        this.http = new RemoteHttp(settings);
        this.settings = settings;
        this.base = guarded(URI.create(base.toString().replaceAll("/+$", "") + "/"));
        this.clock = clock;
    }

    /** Calls a method; a token that the service no longer knows is fetched anew, once. */
    RemoteHttp.Answer call(String method, ObjectNode body) {
        URI address = base.resolve(method);
        RemoteHttp.Answer answer = http.json(address, body, bearer());
        if (answer.status() != 401) {
            return answer;
        }
        forget();
        return http.json(address, body, bearer());
    }

    private synchronized String bearer() {
        Instant now = clock.instant();
        Token known = token;
        if (known == null || !now.isBefore(known.until())) {
            known = fetch(now);
            token = known;
        }
        return known.value();
    }

    private synchronized void forget() {
        token = null;
    }

    private Token fetch(Instant now) {
        String name = encoded(settings.clientId()) + ":" + encoded(settings.clientSecret());
        String basic = Base64.getEncoder().encodeToString(name.getBytes(StandardCharsets.UTF_8));
        JsonNode body = http.form(tokenEndpoint(), "grant_type=client_credentials&scope=service", basic)
                .require();
        String value = body.path("access_token").asString("");
        if (value.isEmpty()
                || !"bearer".equalsIgnoreCase(body.path("token_type").asString(""))) {
            throw new Fault(SigningError.REMOTE_REFUSED, "token_type");
        }
        long life = body.path("expires_in").asLong(LIFE_UNLESS_TOLD);
        return new Token(value, now.plusSeconds(Math.max(1, life - MARGIN)));
    }

    private URI tokenEndpoint() {
        URI known = tokens;
        if (known == null) {
            known = guarded(settings.tokenUrl() == null ? advertised() : settings.tokenUrl());
            tokens = known;
        }
        return known;
    }

    /** @return whether the service has a method that not all have */
    boolean offers(String method) {
        return info().path("methods").valueStream().anyMatch(each -> method.equals(each.asString("")));
    }

    private synchronized JsonNode info() {
        JsonNode known = info;
        if (known == null) {
            known = http.json(base.resolve("info"), JsonNodeFactory.instance.objectNode(), null)
                    .require();
            info = known;
        }
        return known;
    }

    /** What the service says of itself; one of another version is not spoken to. */
    private URI advertised() {
        JsonNode info = info();
        if (!info.path("specs").asString("").startsWith("2.")) {
            throw new Fault(SigningError.REMOTE_REFUSED, "specs");
        }
        String oauth = info.path("oauth2").asString("");
        if (oauth.isEmpty()) {
            throw new Fault(SigningError.REMOTE_REFUSED, "oauth2");
        }
        return URI.create(oauth.replaceAll("/+$", "") + "/oauth2/token");
    }

    /** Secrets and hashes go over TLS, or to this machine. */
    private static URI guarded(URI address) {
        boolean local = "localhost".equals(address.getHost()) || "127.0.0.1".equals(address.getHost());
        if (!"https".equals(address.getScheme()) && !("http".equals(address.getScheme()) && local)) {
            throw new IllegalStateException("A remote signing service is reached by https only: " + address);
        }
        return address;
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
