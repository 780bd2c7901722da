package org.chancery.testing;

import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Somebody with a browser that keeps cookies and runs no scripts. */
public final class Visitor {
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(Duration.ofSeconds(10))
            .build();
    private final String base;

    public Visitor(int port) {
        this.base = "http://localhost:" + port;
    }

    public HttpResponse<String> get(String path, String... headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    /** Sends a form from the page that shows it, with the page's safety token. */
    public HttpResponse<String> submit(String page, String action, String... fields) throws Exception {
        Matcher token = CSRF.matcher(get(page).body());
        List<String> all = new ArrayList<>(List.of(fields));
        if (token.find()) {
            all.add("_csrf");
            all.add(token.group(1));
        }
        return post(action, all.toArray(String[]::new));
    }

    /** Sends a form without any page. */
    public HttpResponse<String> post(String action, String... fields) throws Exception {
        StringBuilder body = new StringBuilder();
        for (int i = 0; i < fields.length; i += 2) {
            body.append(i == 0 ? "" : "&")
                    .append(URLEncoder.encode(fields[i], StandardCharsets.UTF_8))
                    .append('=')
                    .append(URLEncoder.encode(fields[i + 1], StandardCharsets.UTF_8));
        }
        return client.send(
                HttpRequest.newBuilder(URI.create(base + action))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(body.toString()))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    /** Sends a form with files, from the page that shows it; a file's key is {@code field/name of the file}. */
    public HttpResponse<String> upload(
            String page, String action, java.util.Map<String, byte[]> files, String... fields) throws Exception {
        java.io.ByteArrayOutputStream body = new java.io.ByteArrayOutputStream();
        List<String> all = new ArrayList<>(List.of(fields));
        Matcher token = CSRF.matcher(get(page).body());
        if (token.find()) {
            all.addAll(List.of("_csrf", token.group(1)));
        }
        for (int i = 0; i < all.size(); i += 2) {
            part(body, "name=\"" + all.get(i) + "\"", all.get(i + 1).getBytes(StandardCharsets.UTF_8));
        }
        for (var file : files.entrySet()) {
            int slash = file.getKey().indexOf('/');
            String disposition = "name=\"" + file.getKey().substring(0, slash) + "\"; filename=\""
                    + file.getKey().substring(slash + 1) + "\"";
            part(body, disposition, file.getValue());
        }
        body.writeBytes("--frontier--\r\n".getBytes(StandardCharsets.UTF_8));
        return client.send(
                HttpRequest.newBuilder(URI.create(base + action))
                        .header("Content-Type", "multipart/form-data; boundary=frontier")
                        .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static void part(java.io.ByteArrayOutputStream body, String disposition, byte[] content) {
        String head = "--frontier\r\nContent-Disposition: form-data; " + disposition + "\r\n\r\n";
        body.writeBytes(head.getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
    }

    /** Sends bytes as a program does. */
    public HttpResponse<String> send(String path, byte[] body, String... headers) throws Exception {
        return client.send(
                HttpRequest.newBuilder(URI.create(base + path))
                        .headers(headers)
                        .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    /** Sends JSON as a program does. */
    public HttpResponse<String> json(String path, String body, String... headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    /** Signs in as an invented person. */
    public Visitor as(String samplePerson) throws Exception {
        HttpResponse<String> answer = submit("/demo/sign-in", "/demo/sign-in", "person", samplePerson);
        if (answer.statusCode() != 302) {
            throw new IllegalStateException("sign-in answered " + answer.statusCode());
        }
        return this;
    }
}
