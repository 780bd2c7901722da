package org.chancery.records.web;

import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody with a browser that runs no JavaScript, or with a program. */
final class Visitor {
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final Pattern TOKEN = Pattern.compile("\"token\":\"([^\"]+)\"");

    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();
    private final String house;
    private String bearer = "";

    Visitor(int port) {
        this.house = "http://localhost:" + port;
    }

    /** Signs in on the page of sample people and proves again who they are. */
    Visitor signedIn(String sample) throws Exception {
        submit("/demo/sign-in", "/demo/sign-in", Map.of("person", sample));
        submit("/reauthenticate", "/reauthenticate", Map.of("password", ""));
        return this;
    }

    /** Takes a token for programs and proves again who they are. */
    Visitor withToken(String sample) throws Exception {
        Matcher token = TOKEN.matcher(
                call("POST", "/api/session", "{\"person\":\"" + sample + "\"}").body());
        token.find();
        bearer = token.group(1);
        return this;
    }

    HttpResponse<String> get(String path) throws Exception {
        return client.send(HttpRequest.newBuilder(URI.create(house + path)).build(), BodyHandlers.ofString());
    }

    /** Sends a form that stands on a page, with the page's safety code. */
    HttpResponse<String> submit(String page, String action, Map<String, String> fields) throws Exception {
        Matcher csrf = CSRF.matcher(get(page).body());
        Map<String, String> all = new HashMap<>(fields);
        if (csrf.find()) {
            all.put("_csrf", csrf.group(1));
        }
        String body = all.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return client.send(
                HttpRequest.newBuilder(URI.create(house + action))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }

    HttpResponse<String> call(String method, String path, String json) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(house + path))
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(json));
        if (!bearer.isEmpty()) {
            request.header("Authorization", "Bearer " + bearer);
        }
        return client.send(request.build(), BodyHandlers.ofString());
    }
}
