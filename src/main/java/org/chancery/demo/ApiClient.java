package org.chancery.demo;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A stranger's HTTP client: repeats a request with the same idempotency key while the service is away, for a bounded time. */
class ApiClient {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int TOO_MANY = 429;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final String base;
    private final Duration patience;
    private final String visitor;

    ApiClient(URI base, Duration patience) {
        this(base, patience, "");
    }

    /** @param visitor the address to be counted as, sent as {@code X-Forwarded-For}; empty for one's own */
    ApiClient(URI base, Duration patience, String visitor) {
        this.base = base.toString().replaceAll("/+$", "");
        this.patience = patience;
        this.visitor = visitor;
    }

    JsonNode get(String path, String... headers) {
        return JSON.readTree(send(request(path, headers).build()).body());
    }

    byte[] download(String path, String... headers) {
        return send(request(path, headers).build()).body();
    }

    JsonNode post(String path, JsonNode body, String... headers) {
        return send(path, "application/json", BodyPublishers.ofString(JSON.writeValueAsString(body)), headers);
    }

    JsonNode post(String path, byte[] file, String type, String... headers) {
        return send(path, type, BodyPublishers.ofByteArray(file), headers);
    }

    private JsonNode send(String path, String type, BodyPublisher body, String... headers) {
        HttpRequest request = request(path, headers)
                .header("Content-Type", type)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(body)
                .build();
        byte[] answer = send(request).body();
        return answer.length == 0 ? JSON.createObjectNode() : JSON.readTree(answer);
    }

    private HttpRequest.Builder request(String path, String... headers) {
        List<String> all = new ArrayList<>(List.of(headers));
        all.addAll(List.of("Accept-Language", "vi", "Accept", "application/json, application/pdf, */*"));
        if (!visitor.isEmpty()) {
            all.addAll(List.of("X-Forwarded-For", visitor));
        }
        return HttpRequest.newBuilder(URI.create(base + path))
                .timeout(Duration.ofSeconds(60))
                .headers(all.toArray(String[]::new));
    }

    private HttpResponse<byte[]> send(HttpRequest request) {
        Instant end = Instant.now().plus(patience);
        String trouble = "no answer";
        do {
            try {
                HttpResponse<byte[]> answer = http.send(request, BodyHandlers.ofByteArray());
                if (answer.statusCode() < 300) {
                    return answer;
                }
                trouble = answer.statusCode() + " " + new String(answer.body());
                if (answer.statusCode() < 500 && answer.statusCode() != TOO_MANY) {
                    throw new DemoFailure(request.method() + " " + request.uri().getPath() + " answered " + trouble);
                }
            } catch (IOException away) {
                trouble = String.valueOf(away.getMessage());
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new DemoFailure("interrupted");
            }
            rest();
        } while (Instant.now().isBefore(end));
        throw new DemoFailure(request.method() + " " + request.uri().getPath() + " failed: " + trouble);
    }

    private static void rest() {
        try {
            Thread.sleep(Duration.ofMillis(500));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new DemoFailure("interrupted");
        }
    }
}
