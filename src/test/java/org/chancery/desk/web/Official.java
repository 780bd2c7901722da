package org.chancery.desk.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** A sample official who signed in to the real house, and sends the forms that its pages hold. */
final class Official {
    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private final int port;

    Official(int port, String sample) {
        this.port = port;
        String page = get("/demo/sign-in").body();
        send("/demo/sign-in", page, Map.of("person", sample));
    }

    HttpResponse<String> get(String address) {
        return exchange(request(address).build());
    }

    /** Sends a form of a page, with the safety code and the key that stand in it. */
    HttpResponse<String> send(String address, String page, Map<String, String> fields) {
        Map<String, String> form = new HashMap<>(fields);
        form.put("_csrf", hidden(page, "_csrf"));
        if (page.contains("name=\"key\"")) {
            form.put("key", hidden(page, "key"));
        }
        String body = form.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        return exchange(request(address)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    private HttpRequest.Builder request(String address) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + address))
                .header("Accept-Language", "en");
    }

    private static String hidden(String page, String name) {
        return Visitor.all(page, "name=\"" + name + "\" value=\"([^\"]+)\"")
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + name + " in the page: " + page));
    }

    private HttpResponse<String> exchange(HttpRequest request) {
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
