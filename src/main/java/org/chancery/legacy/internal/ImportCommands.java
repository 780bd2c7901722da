package org.chancery.legacy.internal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.chancery.legacy.RegisterKind;
import org.chancery.platform.Command;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code legacy import --file CSV --unit CODE --kind outgoing|incoming [--go-on] [--take] [--url URL]}: has a register checked by the
 * running platform and, with {@code --take}, taken over. The clerk whose token is in {@code CHANCERY_TOKEN} does it, so rights and ledger
 * are as on the page. Exit code 0 where every row can be taken or is there already, 1 where one cannot, 2 where it could not be asked.
 */
final class ImportCommands {
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private ImportCommands() {}

    /** See above. */
    public static final class Import implements Command {
        /** For {@link java.util.ServiceLoader}. */
        public Import() {}

        @Override
        public String name() {
            return "legacy import";
        }

        @Override
        public int run(List<String> arguments) {
            return ImportCommands.run(arguments, System.getenv("CHANCERY_TOKEN"), System.out, System.err);
        }
    }

    static int run(List<String> arguments, @Nullable String token, PrintStream out, PrintStream err) {
        try {
            Path file = Path.of(needed(arguments, "--file"));
            String query = "?unit=" + encode(needed(arguments, "--unit"))
                    + "&kind="
                    + RegisterKind.valueOf(needed(arguments, "--kind").toUpperCase(Locale.ROOT))
                    + "&goOn=" + arguments.contains("--go-on");
            if (token == null || token.isBlank()) {
                throw new IllegalArgumentException(
                        "CHANCERY_TOKEN has no token of a clerk (POST /api/session gives one)");
            }
            String url = value(arguments, "--url", "http://localhost:8080") + "/api/desk/register-imports";
            JsonNode checked = send(upload(URI.create(url + query), file), token, 201);
            long refused = print(checked, out);
            if (refused > 0 || !arguments.contains("--take")) {
                out.println(refused > 0 ? "Nothing was written." : "Nothing was written: say --take to take it over.");
                return refused > 0 ? 1 : 0;
            }
            URI take = URI.create(url + "/" + checked.path("id").asString() + "/take");
            JsonNode taken = send(HttpRequest.newBuilder(take).POST(HttpRequest.BodyPublishers.noBody()), token, 200);
            out.println("Taken: " + taken.path("taken").asLong() + " rows.");
            return 0;
        } catch (IllegalArgumentException | IOException | JacksonException failure) {
            err.println("chancery: the register cannot be brought: " + failure.getMessage());
            return 2;
        }
    }

    /** @return how many rows cannot be taken */
    private static long print(JsonNode checked, PrintStream out) {
        for (JsonNode row : checked.path("rows")) {
            if (!row.path("reason").asString("").isEmpty()) {
                out.println("row " + row.path("row").asLong() + " ("
                        + row.path("number").asString("") + "), "
                        + row.path("outcome").asString("") + ": "
                        + row.path("column").asString("") + " "
                        + row.path("reason").asString(""));
            }
        }
        long refused = checked.path("refused").asLong();
        out.println("Read as " + checked.path("encoding").asString("") + ": "
                + checked.path("taken").asLong() + " rows to take, "
                + checked.path("duplicates").asLong() + " there already, " + refused + " that cannot be taken.");
        return refused;
    }

    private static JsonNode send(HttpRequest.Builder request, String token, int expected) throws IOException {
        HttpRequest ready = request.header("Authorization", "Bearer " + token.strip())
                .header("Accept-Language", "en")
                .timeout(PATIENCE)
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> answer = client.send(ready, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != expected) {
                throw new IOException("the platform answers " + answer.statusCode() + " " + answer.body());
            }
            return JsonMapper.shared().readTree(answer.body());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException("stopped", stopped);
        }
    }

    private static HttpRequest.Builder upload(URI url, Path file) throws IOException {
        String frontier = "chancery-" + UUID.randomUUID();
        String name = file.getFileName().toString().replaceAll("[\"\\p{C}]", "");
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes(("--" + frontier + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                        + "\"\r\nContent-Type: text/csv\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(Files.readAllBytes(file));
        body.writeBytes(("\r\n--" + frontier + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return HttpRequest.newBuilder(url)
                .header("Content-Type", "multipart/form-data; boundary=" + frontier)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()));
    }

    private static String needed(List<String> arguments, String name) {
        String value = value(arguments, name, "");
        if (value.isEmpty()) {
            throw new IllegalArgumentException(name + " is needed");
        }
        return value;
    }

    private static String value(List<String> arguments, String name, String otherwise) {
        int place = arguments.indexOf(name);
        return place >= 0 && place + 1 < arguments.size() ? arguments.get(place + 1) : otherwise;
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
