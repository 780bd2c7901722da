package org.chancery.database;

import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks once a second whether the embedded server still lives, and starts it again where it died. */
public final class PostgresWatch {
    private static final Logger log = LoggerFactory.getLogger(PostgresWatch.class);
    private static @Nullable Thread watcher;

    private PostgresWatch() {}

    /** Watches a server until {@link #stop()}. */
    public static synchronized void over(PostgresServer server) {
        stop();
        watcher = Thread.ofPlatform().daemon().name("postgres-watch").start(() -> watch(server));
    }

    /** Stops watching, before the server is stopped on purpose. */
    public static synchronized void stop() {
        Thread running = watcher;
        watcher = null;
        if (running != null) {
            running.interrupt();
        }
    }

    private static void watch(PostgresServer server) {
        while (!Thread.currentThread().isInterrupted()) {
            try {
                Thread.sleep(Duration.ofSeconds(1));
                if (!server.isAlive()) {
                    log.error("PostgreSQL died; starting it again");
                    server.restart();
                    log.info("PostgreSQL is back");
                }
            } catch (InterruptedException stopped) {
                return;
            } catch (IOException failure) {
                log.error("PostgreSQL did not come back; trying again", failure);
            }
        }
    }
}
