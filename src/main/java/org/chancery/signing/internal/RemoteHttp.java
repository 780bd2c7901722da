package org.chancery.signing.internal;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.regex.Pattern;
import org.chancery.platform.Fault;
import org.chancery.signing.RemoteSigningSettings;
import org.chancery.signing.SigningError;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Posts to a remote signing service and reads its answers; whatever is no answer is said to be none. */
final class RemoteHttp {
    private static final Logger log = LoggerFactory.getLogger(RemoteHttp.class);
    private static final int LONGEST_ANSWER = 1024 * 1024;
    private static final Pattern ERROR_CODE = Pattern.compile("[A-Za-z0-9_.-]{1,60}");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Duration connectTimeout;
    private final Duration timeout;
    private @Nullable HttpClient client;

    RemoteHttp(RemoteSigningSettings settings) {
        this.connectTimeout = settings.connectTimeout();
        this.timeout = settings.timeout();
    }

    /** What a service said: a status below 500, and JSON. */
    record Answer(int status, JsonNode body) {
        boolean isGood() {
            return status >= 200 && status < 300;
        }

        /** Its error code of RFC 6749 or CSC 11.1, empty where it gives none that looks like one. */
        String error() {
            String code = body.path("error").asString("");
            return ERROR_CODE.matcher(code).matches() ? code : "";
        }

        JsonNode require() {
            if (!isGood()) {
                log.warn(
                        "the remote signing service refused: {} {} ({})",
                        status,
                        error(),
                        body.path("error_description").asString("").replaceAll("\\p{Cntrl}", " "));
                throw new Fault(SigningError.REMOTE_REFUSED, error().isEmpty() ? "HTTP " + status : error());
            }
            return body;
        }
    }

    Answer json(URI address, JsonNode body, @Nullable String bearer) {
        HttpRequest.Builder request = request(address)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(JSON.writeValueAsString(body)));
        if (bearer != null) {
            request.header("Authorization", "Bearer " + bearer);
        }
        return send(request.build());
    }

    Answer form(URI address, String body, String basic) {
        return send(request(address)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Authorization", "Basic " + basic)
                .POST(BodyPublishers.ofString(body))
                .build());
    }

    private HttpRequest.Builder request(URI address) {
        return HttpRequest.newBuilder(address).timeout(timeout).header("Accept", "application/json");
    }

    private Answer send(HttpRequest request) {
        try {
            HttpResponse<byte[]> response =
                    client().send(request, BodyHandlers.limiting(BodyHandlers.ofByteArray(), LONGEST_ANSWER));
            if (response.statusCode() >= 500) {
                throw unavailable(request, "HTTP " + response.statusCode());
            }
            byte[] bytes = response.body();
            return new Answer(
                    response.statusCode(), bytes.length == 0 ? JSON.createObjectNode() : JSON.readTree(bytes));
        } catch (IOException | JacksonException noAnswer) {
            throw unavailable(request, noAnswer.toString());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw unavailable(request, "interrupted");
        }
    }

    private static Fault unavailable(HttpRequest request, String why) {
        log.warn("the remote signing service does not answer at {}: {}", request.uri(), why);
        return new Fault(SigningError.REMOTE_UNAVAILABLE);
    }

    private synchronized HttpClient client() {
        HttpClient known = client;
        if (known == null) {
            known = HttpClient.newBuilder()
                    .connectTimeout(connectTimeout)
                    .followRedirects(HttpClient.Redirect.NEVER)
                    .build();
            client = known;
        }
        return known;
    }
}
