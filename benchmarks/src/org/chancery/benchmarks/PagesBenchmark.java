package org.chancery.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Public pages a second and the slowest hundredth, against a bare servlet that returns the same bytes. */
final class PagesBenchmark {
    private static final int VISITORS = 8;
    private static final int ROUNDS = 7;
    private static final Pattern PROCEDURE = Pattern.compile("href=\"(/procedures/[A-Za-z0-9._-]+)\"");

    private PagesBenchmark() {}

    public static void main(String... arguments) throws Exception {
        Path work = Path.of(arguments[0]);
        Machine.print();
        try (Served platform = Served.platform(work.resolve("home"), work)) {
            List<String> paths = paths(platform.address());
            paths.removeIf(path -> status(platform.address() + path) != 200);
            List<String> kept = keep(work, platform.address(), paths);
            try (Served bare = Served.main(BareServer.class, work, kept.toArray(String[]::new))) {
                for (String path : paths) {
                    compare(path, platform, bare, List.of(path), 3);
                }
                compare("all, in turn", platform, bare, paths, ROUNDS);
            }
        }
        System.out.printf("(%d visitors, without compression; load after %s)%n", VISITORS, Machine.load());
    }

    private static void compare(String what, Served platform, Served bare, List<String> paths, int rounds)
            throws Exception {
        Visitors ours = new Visitors(platform.address(), paths);
        Visitors theirs = new Visitors(bare.address(), paths);
        ours.visit(VISITORS, 8);
        theirs.visit(VISITORS, 3);
        double[][] figures = new double[4][rounds];
        for (int i = 0; i < rounds; i++) {
            Visitors.Result one = ours.visit(VISITORS, 3);
            Visitors.Result other = theirs.visit(VISITORS, 3);
            figures[0][i] = one.perSecond();
            figures[1][i] = one.p99();
            figures[2][i] = other.perSecond();
            figures[3][i] = other.p99();
        }
        double speed = Machine.median(figures[0]);
        double bareSpeed = Machine.median(figures[2]);
        System.out.printf(
                Locale.ROOT,
                "pages: %-24s %,7.0f/s p99 %6.1f ms; bare servlet %,7.0f/s p99 %6.1f ms; ratio %.2f%n",
                what,
                speed,
                Machine.median(figures[1]),
                bareSpeed,
                Machine.median(figures[3]),
                speed / bareSpeed);
    }

    private static List<String> paths(String address) throws IOException, InterruptedException {
        Matcher procedure = PROCEDURE.matcher(new String(get(address + "/procedures"), "UTF-8"));
        List<String> paths = new ArrayList<>(List.of("/", "/procedures", "/verify"));
        if (procedure.find()) {
            paths.add(procedure.group(1));
        }
        return paths;
    }

    private static List<String> keep(Path work, String address, List<String> paths)
            throws IOException, InterruptedException {
        List<String> words = new ArrayList<>(List.of(work.toString()));
        for (String path : paths) {
            Path file = Files.createTempFile(work, "page", ".html");
            Files.write(file, get(address + path));
            words.add(path);
            words.add(file.toString());
        }
        return words;
    }

    private static int status(String address) {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.discarding())
                    .statusCode();
        } catch (IOException | InterruptedException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static byte[] get(String address) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest request = HttpRequest.newBuilder(URI.create(address))
                    .header("Accept", "text/html")
                    .header("Accept-Language", "vi")
                    .build();
            HttpResponse<byte[]> response = client.send(request, BodyHandlers.ofByteArray());
            if (response.statusCode() != 200) {
                throw new IOException(address + " answers " + response.statusCode());
            }
            return response.body();
        }
    }
}
