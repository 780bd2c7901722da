package org.chancery.desk.web;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Somebody who opens the desk's pages without a browser; an empty actor is nobody. */
record Visitor(int port, String actor, String language) {
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    HttpResponse<String> get(String address) {
        return send(request(address).build());
    }

    HttpResponse<String> post(String address, Map<String, String> form) {
        String body = form.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        return send(request(address)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    /** @return what the first group of the pattern matches, in the order of the page */
    static Stream<String> all(String html, String pattern) {
        return Pattern.compile(pattern).matcher(html).results().map(found -> found.group(1));
    }

    private HttpRequest.Builder request(String address) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + address))
                .header("actor", actor)
                .header("Accept-Language", language);
    }

    private static HttpResponse<String> send(HttpRequest request) {
        try {
            return HTTP.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
