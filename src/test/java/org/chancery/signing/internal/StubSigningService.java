package org.chancery.signing.internal;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A remote signing service in the terms of CSC API 2.0: strict in what it takes, and with one key. */
final class StubSigningService implements AutoCloseable {
    static final String CREDENTIAL = "GX0112348";
    static final String CLIENT = "chancery";
    static final String SECRET = "a secret: with/signs";
    static final String PIN = "12345678";
    static final String OTP = "738496";
    private static final String SHA256 = "2.16.840.1.101.3.4.2.1";
    private static final String ECDSA = "1.2.840.10045.4.3.2";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** Ways to be other than it should. */
    enum Mood {
        WELL,
        SILENT,
        BROKEN,
        ANSWERS_NO_JSON,
        SIGNS_SOMETHING_ELSE,
        SIGNS_IN_PLAIN_NUMBERS,
        OFFERS_SHA1_ONLY,
        KEY_DISABLED,
        FORGETS_TOKENS,
        ACTIVATION_ENDS_AT_ONCE,
        OLD_VERSION
    }

    final List<String> called = new ArrayList<>();
    final List<String> factors = new ArrayList<>(List.of("PIN"));
    volatile Mood mood = Mood.WELL;
    volatile int multisign = 1;
    volatile int sent;

    private final HttpServer server;
    private final HeldKey.InMemory key;
    private final Clock clock;
    private final Map<String, Sad> activations = new HashMap<>();
    private @Nullable String token;

    private record Sad(List<String> hashes, Instant until) {}

    private static final class Refusal extends Exception {
        private static final long serialVersionUID = 1;
        private final int status;
        private final String error;

        Refusal(int status, String error, String description) {
            super(description);
            this.status = status;
            this.error = error;
        }
    }

    StubSigningService(HeldKey.InMemory key, Clock clock) throws IOException {
        this.key = key;
        this.clock = clock;
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::serve);
        server.start();
    }

    URI address() {
        return URI.create("http://localhost:" + server.getAddress().getPort() + "/csc/v2");
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private synchronized void serve(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        called.add(path.replace("/csc/v2/", ""));
        if (mood == Mood.SILENT) {
            return;
        }
        try {
            if (mood == Mood.BROKEN) {
                throw new Refusal(503, "server_error", "down");
            }
            String answer = path.equals("/as/oauth2/token")
                    ? token(exchange, body)
                    : JSON.writeValueAsString(method(path.replace("/csc/v2/", ""), exchange, JSON.readTree(body)));
            answer(exchange, 200, mood == Mood.ANSWERS_NO_JSON ? "<html>hello</html>" : answer);
        } catch (Refusal refusal) {
            ObjectNode said = JSON.createObjectNode()
                    .put("error", refusal.error)
                    .put("error_description", String.valueOf(refusal.getMessage()));
            answer(exchange, refusal.status, JSON.writeValueAsString(said));
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private String token(HttpExchange exchange, String body) throws Refusal {
        String basic = "Basic "
                + Base64.getEncoder()
                        .encodeToString((CLIENT + ":a+secret%3A+with%2Fsigns").getBytes(StandardCharsets.UTF_8));
        if (!basic.equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
            throw new Refusal(401, "invalid_client", "unknown client");
        }
        if (!body.equals("grant_type=client_credentials&scope=service")) {
            throw new Refusal(400, "invalid_request", "grant");
        }
        token = UUID.randomUUID().toString();
        return "{\"access_token\":\"" + token + "\",\"token_type\":\"Bearer\",\"expires_in\":3600}";
    }

    private ObjectNode method(String method, HttpExchange exchange, JsonNode body)
            throws Refusal, GeneralSecurityException {
        if (method.equals("info")) {
            ObjectNode info = JSON.createObjectNode();
            info.putArray("methods").add("signatures/signHash").add("credentials/sendOTP");
            return info.put("specs", mood == Mood.OLD_VERSION ? "1.0.4.0" : "2.0.0.2")
                    .put("oauth2", address().resolve("/as").toString());
        }
        if (token == null
                || !("Bearer " + token).equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
            throw new Refusal(401, "invalid_token", "the access token is not known");
        }
        if (mood == Mood.FORGETS_TOKENS) {
            mood = Mood.WELL;
            token = null;
            throw new Refusal(401, "invalid_token", "the access token has ended");
        }
        return switch (method) {
            case "credentials/list" -> {
                ObjectNode list = JSON.createObjectNode();
                list.putArray("credentialIDs").add(CREDENTIAL);
                yield list;
            }
            case "credentials/info" -> info(known(body));
            case "credentials/authorize" -> authorize(known(body));
            case "credentials/sendOTP" -> {
                known(body);
                sent++;
                yield JSON.createObjectNode();
            }
            case "signatures/signHash" -> signHash(known(body));
            default -> throw new Refusal(404, "invalid_request", method);
        };
    }

    private static JsonNode known(JsonNode body) throws Refusal {
        if (!CREDENTIAL.equals(body.path("credentialID").asString(""))) {
            throw new Refusal(400, "invalid_request", "Invalid parameter credentialID");
        }
        return body;
    }

    private ObjectNode info(JsonNode body) {
        ObjectNode info = JSON.createObjectNode();
        ObjectNode about = info.putObject("key").put("status", mood == Mood.KEY_DISABLED ? "disabled" : "enabled");
        about.put("len", 256).putArray("algo").add(mood == Mood.OFFERS_SHA1_ONLY ? "1.2.840.10045.4.1" : ECDSA);
        ObjectNode cert = info.putObject("cert").put("status", "valid");
        if (body.path("certificates").asString("").equals("chain")) {
            var chain = cert.putArray("certificates");
            key.chain().forEach(each -> chain.add(Base64.getEncoder().encodeToString(each.getEncoded())));
        }
        ObjectNode auth = info.putObject("auth").put("mode", factors.isEmpty() ? "implicit" : "explicit");
        auth.put("expression", String.join(" AND ", factors));
        var objects = auth.putArray("objects");
        factors.forEach(factor -> objects.addObject().put("type", "Password").put("id", factor));
        info.put("SCAL", "2").put("multisign", multisign);
        return info;
    }

    private ObjectNode authorize(JsonNode body) throws Refusal {
        List<String> hashes = hashes(body);
        if (body.path("numSignatures").asInt() != hashes.size() || hashes.size() > multisign) {
            throw new Refusal(400, "invalid_request", "Invalid parameter numSignatures");
        }
        Map<String, String> right = Map.of("PIN", PIN, "OTP", OTP);
        Map<String, String> said = new HashMap<>();
        body.path("authData")
                .forEach(each -> said.put(
                        each.path("id").asString(""), each.path("value").asString("")));
        for (String factor : factors) {
            if (!right.get(factor).equals(said.get(factor))) {
                throw new Refusal(400, "invalid_" + factor.toLowerCase(java.util.Locale.ROOT), "wrong " + factor);
            }
        }
        String sad = UUID.randomUUID().toString();
        long life = mood == Mood.ACTIVATION_ENDS_AT_ONCE ? 0 : 300;
        activations.put(sad, new Sad(hashes, clock.instant().plusSeconds(life)));
        return JSON.createObjectNode().put("SAD", sad).put("expiresIn", life);
    }

    private ObjectNode signHash(JsonNode body) throws Refusal, GeneralSecurityException {
        Sad sad = activations.remove(body.path("SAD").asString(""));
        List<String> hashes = hashes(body);
        if (sad == null || !sad.hashes().equals(hashes) || !clock.instant().isBefore(sad.until())) {
            throw new Refusal(400, "invalid_request", "Invalid parameter SAD");
        }
        if (!body.path("signAlgo").asString("").equals(ECDSA)) {
            throw new Refusal(400, "invalid_request", "Invalid parameter signAlgo");
        }
        ObjectNode answer = JSON.createObjectNode();
        var signatures = answer.putArray("signatures");
        for (String hash : hashes) {
            signatures.add(Base64.getEncoder()
                    .encodeToString(signature(Base64.getDecoder().decode(hash))));
        }
        return answer;
    }

    private byte[] signature(byte[] hash) throws GeneralSecurityException {
        boolean plain = mood == Mood.SIGNS_IN_PLAIN_NUMBERS;
        Signature signature = Signature.getInstance(plain ? "NONEwithECDSAinP1363Format" : "NONEwithECDSA");
        signature.initSign(key.key());
        if (mood == Mood.SIGNS_SOMETHING_ELSE) {
            hash[0] ^= 1;
        }
        signature.update(hash);
        return signature.sign();
    }

    private static List<String> hashes(JsonNode body) throws Refusal {
        List<String> hashes = new ArrayList<>();
        for (JsonNode each : body.path("hashes")) {
            hashes.add(each.asString(""));
        }
        boolean whole = body.path("hashAlgorithmOID").asString("").equals(SHA256)
                && !hashes.isEmpty()
                && hashes.stream().allMatch(hash -> Base64.getDecoder().decode(hash).length == 32);
        if (!whole) {
            throw new Refusal(400, "invalid_request", "Invalid parameter hashes");
        }
        return hashes;
    }
}
