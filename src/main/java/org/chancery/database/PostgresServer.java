package org.chancery.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The embedded PostgreSQL 18 of one home folder: durable (fsync and synchronous_commit on), reachable from this machine only and
 * with passwords only.
 *
 * <p>Thread-safe. A server left behind by a killed program is stopped cleanly before a new one starts; what a
 * killed server left running is ended; a stale {@code postmaster.pid} is coped with; a server that dies is started again on the same port by {@link PostgresWatch}.
 */
public final class PostgresServer implements AutoCloseable {
    static final String VERSION = "18";
    private static final String STOP_SECONDS = "20";
    private static final Logger log = LoggerFactory.getLogger(PostgresServer.class);

    private final Path data;
    private final Path bin;
    private final ServerProcesses processes;
    private final int port;
    private final Secrets secrets;
    private final boolean durable;

    private PostgresServer(Path data, Path bin, int port, Secrets secrets, boolean durable) {
        this.data = data;
        this.bin = bin;
        this.processes = new ServerProcesses(data, bin);
        this.port = port;
        this.secrets = secrets;
        this.durable = durable;
    }

    /**
     * Starts the server of a home folder, creating its data folder and roles on the first start.
     *
     * @param home the home folder, writable
     * @throws StartupFailure where the data is of another PostgreSQL version or the server does not come up
     */
    public static PostgresServer start(Path home) {
        return start(home, true);
    }

    /** As {@link #start(Path)}, but without durable commits: for code generation, whose data is thrown away. */
    public static PostgresServer startThrowaway(Path home) {
        return start(home, false);
    }

    private static PostgresServer start(Path home, boolean durable) {
        try {
            Path bin = PostgresBinaries.unpackInto(home.resolve("lib"), VERSION)
                    .resolve("bin")
                    .toRealPath();
            Secrets secrets = Secrets.of(home.resolve("secrets"));
            Path data = home.resolve("postgres");
            PostgresServer server = new PostgresServer(data, bin, Ports.free(), secrets, durable);
            server.stopLeftover();
            server.initialise();
            server.launch();
            server.createRoles();
            return server;
        } catch (IOException | SQLException failure) {
            throw new StartupFailure("The embedded PostgreSQL did not start: " + failure.getMessage(), failure);
        }
    }

    /** @return address and roles to use */
    public DatabaseAccess access() {
        return new DatabaseAccess(
                "jdbc:postgresql://127.0.0.1:" + port + "/chancery",
                DatabaseAccess.OWNER,
                secrets.value("database-owner"),
                DatabaseAccess.RUNTIME,
                secrets.value("database-runtime"));
    }

    /** @return whether the server's main process is alive */
    public boolean isAlive() {
        return processes.main().isPresent();
    }

    /** Starts the server again on the same port after it died. */
    public void restart() throws IOException {
        stopLeftover();
        launch();
    }

    @Override
    public void close() {
        try {
            stop();
        } catch (IOException failure) {
            log.warn("PostgreSQL did not stop; it recovers at the next start", failure);
        }
    }

    /** Stops the server politely, or where it hangs (as one that is asked while it recovers may) at once; both lose nothing. */
    private void stop() throws IOException {
        for (String way : List.of("fast", "immediate")) {
            if (processes.main().isEmpty()) {
                break;
            }
            try {
                run(List.of("stop", "-m", way, "-w", "-t", STOP_SECONDS));
            } catch (IOException stays) {
                log.warn("PostgreSQL does not stop when asked ({}): {}", way, stays.getMessage());
            }
        }
        processes.endRest();
    }

    private void initialise() throws IOException {
        Path version = data.resolve("PG_VERSION");
        if (Files.exists(version)) {
            String found = Files.readString(version).strip();
            if (!found.equals(VERSION)) {
                throw new StartupFailure("The data in " + data + " was written by PostgreSQL " + found
                        + "; this program runs PostgreSQL " + VERSION + ".");
            }
            return;
        }
        Path fresh = data.resolveSibling("postgres.new");
        Folders.delete(fresh);
        Files.createDirectories(fresh);
        Files.setPosixFilePermissions(fresh, PosixFilePermissions.fromString("rwx------"));
        Path password = secrets.file("database-superuser");
        Commands.run(
                asUnprivileged(List.of(
                        bin.resolve("initdb").toString(),
                        "-D",
                        fresh.toString(),
                        "-U",
                        "postgres",
                        "--pwfile=" + password,
                        "--auth=scram-sha-256",
                        "--encoding=UTF8",
                        "--locale-provider=builtin",
                        "--locale=C.UTF-8",
                        "--data-checksums")),
                Duration.ofMinutes(2));
        Files.move(fresh, data, StandardCopyOption.ATOMIC_MOVE);
    }

    /** A killed program leaves its server running, a killed server leaves workers and a pid file. */
    private void stopLeftover() throws IOException {
        stop();
        processes.dropMisleadingFile();
    }

    private void launch() throws IOException {
        IOException last = new IOException("not tried");
        for (int attempt = 0; attempt < 5; attempt++) {
            try {
                run(List.of(
                        "start",
                        "-w",
                        "-t",
                        "60",
                        "-l",
                        data.resolve("server.log").toString(),
                        "-o",
                        options()));
                return;
            } catch (IOException failure) {
                last = failure;
                log.warn("PostgreSQL did not start at attempt {}: {}", attempt + 1, failure.getMessage());
                pause();
            }
        }
        throw last;
    }

    /** Backends of a killed server need a moment to notice and to let go of its shared memory. */
    private static void pause() throws IOException {
        try {
            Thread.sleep(Duration.ofSeconds(1));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", interrupted);
        }
    }

    private String options() {
        String safe = durable ? "on" : "off";
        return String.join(
                " ",
                "-p " + port,
                "-c listen_addresses=127.0.0.1",
                "-c unix_socket_directories=",
                "-c fsync=" + safe,
                "-c synchronous_commit=" + safe,
                "-c full_page_writes=" + safe,
                "-c max_connections=100",
                "-c shared_buffers=256MB",
                "-c wal_compression=on",
                "-c max_wal_size=2GB",
                "-c timezone=UTC",
                "-c log_timezone=UTC");
    }

    private void run(List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(bin.resolve("pg_ctl").toString(), "-D", data.toString()));
        command.addAll(arguments);
        Commands.run(asUnprivileged(command), Duration.ofMinutes(3));
    }

    /** PostgreSQL refuses to run as root: as root it gets a user name space in which it is nobody. */
    private static List<String> asUnprivileged(List<String> command) {
        if (!"root".equals(System.getProperty("user.name"))) {
            return command;
        }
        List<String> wrapped = new ArrayList<>(List.of("unshare", "-U"));
        wrapped.addAll(command);
        return wrapped;
    }

    private void createRoles() throws SQLException {
        Properties login = new Properties();
        login.setProperty("user", "postgres");
        login.setProperty("password", secrets.value("database-superuser"));
        try (Connection connection =
                        DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port + "/postgres", login);
                Statement statement = connection.createStatement()) {
            for (String role : List.of(DatabaseAccess.OWNER, DatabaseAccess.RUNTIME)) {
                String secret = role.equals(DatabaseAccess.OWNER) ? "database-owner" : "database-runtime";
                statement.execute(
                        "DO $$ BEGIN CREATE ROLE " + role + " LOGIN; EXCEPTION WHEN duplicate_object THEN NULL;"
                                + " END $$; ALTER ROLE " + role + " PASSWORD '" + secrets.value(secret) + "'");
            }
            try (var found = statement.executeQuery("SELECT 1 FROM pg_database WHERE datname = 'chancery'")) {
                if (found.next()) {
                    return;
                }
            }
            statement.execute("CREATE DATABASE chancery OWNER " + DatabaseAccess.OWNER);
        }
    }
}
