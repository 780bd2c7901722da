package org.chancery.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The database of a home folder, for commands at the terminal: the running one where a platform holds the home, else one started for as
 * long as this is open.
 */
public final class HomeDatabase implements AutoCloseable {
    private final DatabaseAccess access;
    private final @Nullable PostgresServer server;
    private final @Nullable FileChannel lock;

    private HomeDatabase(DatabaseAccess access, @Nullable PostgresServer server, @Nullable FileChannel lock) {
        this.access = access;
        this.server = server;
        this.lock = lock;
    }

    /** @return the folder that {@code --home} names, else the environment or the usual one */
    public static Path home(List<String> arguments) {
        String home = System.getenv().getOrDefault("CHANCERY_HOME", "./var");
        for (int i = 0; i < arguments.size(); i++) {
            String word = arguments.get(i);
            if (word.startsWith("--home=")) {
                home = word.substring("--home=".length());
            } else if (word.equals("--home") && i + 1 < arguments.size()) {
                home = arguments.get(i + 1);
            }
        }
        return Path.of(home).toAbsolutePath().normalize();
    }

    /**
     * Reaches or starts it.
     *
     * @throws StartupFailure where there is none, or it is just starting
     */
    public static HomeDatabase open(Path home) throws IOException {
        String url = System.getenv("CHANCERY_DATABASE_URL");
        if (url != null && !url.isBlank()) {
            String password = System.getenv().getOrDefault("CHANCERY_DATABASE_RUNTIME_PASSWORD", "");
            return new HomeDatabase(runtime(url, password), null, null);
        }
        if (!Files.isDirectory(home.resolve("postgres"))) {
            throw new StartupFailure("there is no database in " + home + "; name the home with --home.");
        }
        FileChannel lock = FileChannel.open(home.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (lock.tryLock() == null) {
            lock.close();
            String password = Secrets.of(home.resolve("secrets")).value("database-runtime");
            return new HomeDatabase(
                    runtime("jdbc:postgresql://127.0.0.1:" + runningPort(home) + "/chancery", password), null, null);
        }
        PostgresServer server = PostgresServer.start(home);
        return new HomeDatabase(server.access(), server, lock);
    }

    /** @return how to reach it as the runtime role */
    public DatabaseAccess access() {
        return access;
    }

    /** @return whether it was started by this, so that no platform runs on it */
    public boolean isAlone() {
        return server != null;
    }

    @Override
    public void close() throws IOException {
        if (server != null) {
            server.close();
        }
        if (lock != null) {
            lock.close();
        }
    }

    private static DatabaseAccess runtime(String url, String password) {
        return new DatabaseAccess(url, DatabaseAccess.OWNER, "", DatabaseAccess.RUNTIME, password);
    }

    private static int runningPort(Path home) throws IOException {
        List<String> lines = Files.readAllLines(home.resolve("postgres/postmaster.pid"));
        if (lines.size() < 4) {
            throw new StartupFailure("the database of " + home + " is just starting; try again.");
        }
        return Integer.parseInt(lines.get(3).strip());
    }
}
