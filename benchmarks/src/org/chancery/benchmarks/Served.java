package org.chancery.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A server in a process of its own; its first line with an address says that it is ready. */
final class Served implements AutoCloseable {
    private static final Pattern READY = Pattern.compile("ready at (http://localhost:\\d+)");
    private final Process process;
    private final String address;
    private final double seconds;

    private Served(Process process, String address, double seconds) {
        this.process = process;
        this.address = address;
        this.seconds = seconds;
    }

    /** The platform as {@code ./dev run} starts it. */
    static Served platform(Path home, Path work) throws IOException, InterruptedException {
        return start(
                work, List.of("scripts/serve", "--port", "0", "--home", home.toString(), "--mode", "demo"), "/health");
    }

    /** A main class of this program with the platform's own flags. */
    static Served main(Class<?> main, Path work, String... arguments) throws IOException, InterruptedException {
        List<String> words = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin/java").toString(),
                "-XX:+UseSerialGC",
                "-Xmx2g",
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
        words.addAll(List.of(arguments));
        return start(work, words, "/");
    }

    private static Served start(Path work, List<String> words, String probe) throws IOException, InterruptedException {
        Path log = Files.createTempFile(work, "server", ".log");
        long began = System.nanoTime();
        Process process = new ProcessBuilder(words)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        while (process.isAlive() && System.nanoTime() - began < 240_000_000_000L) {
            Matcher ready = READY.matcher(Files.readString(log));
            if (ready.find() && answers(ready.group(1) + probe)) {
                return new Served(process, ready.group(1), (System.nanoTime() - began) / 1e9);
            }
            Thread.sleep(10);
        }
        process.destroyForcibly();
        throw new IllegalStateException("the server did not start:\n" + Files.readString(log));
    }

    private static boolean answers(String address) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        }
    }

    String address() {
        return address;
    }

    /** From starting the process to its first answer. */
    double seconds() {
        return seconds;
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
    }
}
