package org.chancery.search.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.tools.ToolProvider;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;

/**
 * A real OpenSearch in a process of its own, on the loopback only. {@code ./dev test} unpacks its program into {@code target/opensearch};
 * where that is missing the tests are skipped.
 */
final class OpenSearchNode implements AutoCloseable {
    private static final Path UNPACKED = Path.of("target/opensearch");
    private final Path program;
    private final Path folder;
    private int port;
    private @Nullable Process process;

    private OpenSearchNode(Path program, Path folder) {
        this.program = program;
        this.folder = folder;
    }

    static boolean isThere() {
        return Files.isDirectory(UNPACKED);
    }

    static OpenSearchNode start(Path folder) throws Exception {
        try (var unpacked = Files.list(UNPACKED)) {
            Path program = unpacked.filter(Files::isDirectory)
                    .findFirst()
                    .orElseThrow()
                    .toAbsolutePath();
            OpenSearchNode node = new OpenSearchNode(program, folder);
            node.addFilters();
            node.up();
            return node;
        }
    }

    /** Compiles our filters against its program and lays them down beside its own modules. */
    private void addFilters() throws IOException {
        Path plugin = Files.createDirectories(program.resolve("plugins/filters"));
        Path classes = Files.createDirectories(folder.resolve("classes"));
        int code = ToolProvider.getSystemJavaCompiler()
                .run(
                        null,
                        null,
                        null,
                        "-proc:none",
                        "-cp",
                        jars(),
                        "-d",
                        classes.toString(),
                        "src/test/opensearch/Filters.java");
        assertThat(code).as("javac").isZero();
        int packed = java.util.spi.ToolProvider.findFirst("jar")
                .orElseThrow()
                .run(
                        System.out,
                        System.err,
                        "--create",
                        "--file=" + plugin.resolve("filters.jar"),
                        "-C",
                        classes.toString(),
                        ".");
        assertThat(packed).as("jar").isZero();
        String version = program.getFileName().toString().replace("opensearch-", "");
        Files.writeString(plugin.resolve("plugin-descriptor.properties"), """
                name=filters
                description=filters
                classname=Filters
                version=%s
                opensearch.version=%s
                java.version=21
                """.formatted(version, version));
    }

    private String jars() throws IOException {
        try (var jars = Files.list(program.resolve("lib"))) {
            return String.join(
                    File.pathSeparator,
                    jars.map(Path::toString).filter(jar -> jar.endsWith(".jar")).toList());
        }
    }

    /** Starts it on what it had; the first time on a free port, later on the same. */
    void up() throws IOException {
        Path conf = Files.createDirectories(folder.resolve("conf"));
        Path logs = Files.createDirectories(folder.resolve("logs"));
        Files.deleteIfExists(logs.resolve("http.ports"));
        Files.writeString(conf.resolve("opensearch.yml"), """
                discovery.type: single-node
                network.host: 127.0.0.1
                http.port: %d
                transport.port: 0
                node.portsfile: true
                path.data: %s
                path.logs: %s
                cluster.routing.allocation.disk.threshold_enabled: false
                """.formatted(port, folder.resolve("data"), logs));
        Files.writeString(conf.resolve("log4j2.properties"), "status = error\nrootLogger.level = warn\n");
        process = new ProcessBuilder(command(conf))
                .directory(program.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("out.log").toFile())
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(this::kill));
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> {
            assertThat(process.isAlive())
                    .as(() -> read(folder.resolve("out.log")))
                    .isTrue();
            return Files.exists(logs.resolve("http.ports"));
        });
        String address = Files.readAllLines(logs.resolve("http.ports")).getFirst();
        port = Integer.parseInt(address.substring(address.lastIndexOf(':') + 1).strip());
    }

    /** Without JNA, whose only use here would be to refuse to run as root. */
    private List<String> command(Path conf) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin/java").toString(),
                "-Xms128m",
                "-Xmx384m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--add-modules=jdk.incubator.vector",
                "--add-opens=java.base/java.nio=ALL-UNNAMED",
                "-javaagent:agent/opensearch-agent.jar",
                "-Djna.nosys=true",
                "-Djna.noclasspath=true",
                "-Dopensearch.path.home=" + program,
                "-Dopensearch.path.conf=" + conf,
                "-Dopensearch.distribution.type=tar",
                "-Dopensearch.bundled_jdk=false",
                "-cp",
                "lib/*",
                "org.opensearch.bootstrap.OpenSearch");
    }

    String host() {
        return "127.0.0.1:" + port;
    }

    /** Takes all indexes away, as when a node came up on an empty disk. */
    void empty() throws Exception {
        request("DELETE", "/_all");
    }

    String request(String method, String path) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://" + host() + path))
                .method(method, HttpRequest.BodyPublishers.noBody())
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request, BodyHandlers.ofString()).body();
        }
    }

    /** It holds its connections and says nothing, until it is told to go on. */
    void hang(boolean hangs) throws Exception {
        new ProcessBuilder("kill", hangs ? "-STOP" : "-CONT", String.valueOf(process.pid()))
                .start()
                .waitFor();
    }

    /** The whole process at once, as when the machine goes. */
    void kill() {
        Process running = process;
        if (running != null) {
            running.destroyForcibly();
            try {
                running.waitFor(10, TimeUnit.SECONDS);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static String read(Path log) {
        try {
            return Files.readString(log);
        } catch (IOException unreadable) {
            return unreadable.toString();
        }
    }

    @Override
    public void close() {
        kill();
    }
}
