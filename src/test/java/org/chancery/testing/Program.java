package org.chancery.testing;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A program that works for a sample person, by the token of a session. */
public final class Program {
    private static final JsonMapper JSON = new JsonMapper();

    private final HttpClient client = HttpClient.newHttpClient();
    private final String base;
    private final String token;

    /** @param person such as {@code clerk-osaka}; empty for nobody */
    public Program(int port, String person) throws Exception {
        this.base = "http://localhost:" + port;
        this.token = person.isEmpty() ? "" : token(port, person);
    }

    private static String token(int port, String person) throws Exception {
        String answer = new Visitor(port)
                .json("/api/session", "{\"person\":\"" + person + "\"}")
                .body();
        return JSON.readTree(answer).path("token").asString();
    }

    public HttpResponse<String> get(String path) throws Exception {
        return send(path, "GET", BodyPublishers.noBody(), "");
    }

    /** @return what it answers, which must be 200 */
    public JsonNode read(String path) throws Exception {
        return tree(get(path), 200);
    }

    public HttpResponse<String> post(String path, String body) throws Exception {
        return post(path, body, UUID.randomUUID().toString());
    }

    public HttpResponse<String> post(String path, String body, String key) throws Exception {
        return send(path, "POST", BodyPublishers.ofString(body), key);
    }

    public HttpResponse<String> delete(String path) throws Exception {
        return send(path, "DELETE", BodyPublishers.noBody(), "");
    }

    public HttpResponse<String> put(String path, String body) throws Exception {
        return send(path, "PUT", BodyPublishers.ofString(body), "");
    }

    /** Sends a file as the part {@code file} of a form. */
    public HttpResponse<String> upload(String path, String name, byte[] content) throws Exception {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        String head = "--frontier\r\nContent-Disposition: form-data; name=\"file\"; filename*=UTF-8''"
                + URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20") + "\r\n\r\n";
        body.writeBytes(head.getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes("\r\n--frontier--\r\n".getBytes(StandardCharsets.UTF_8));
        return send(request(path)
                .header("Content-Type", "multipart/form-data; boundary=frontier")
                .POST(BodyPublishers.ofByteArray(body.toByteArray())));
    }

    private HttpResponse<String> send(String path, String method, BodyPublisher body, String key) throws Exception {
        HttpRequest.Builder request =
                request(path).header("Content-Type", "application/json").method(method, body);
        if (!key.isEmpty()) {
            request.header("Idempotency-Key", key);
        }
        return send(request);
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path));
        return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    /** @return the JSON of an answer, which must have that status */
    public static JsonNode tree(HttpResponse<String> answer, int status) {
        if (answer.statusCode() != status) {
            throw new AssertionError(answer.statusCode() + " " + answer.body());
        }
        return JSON.readTree(answer.body());
    }
}
