package org.chancery.database;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks twice a second whether the embedded server still lives, and starts it again where it died. */
public final class PostgresWatch implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(PostgresWatch.class);
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private final CountDownLatch end = new CountDownLatch(1);
    private final PostgresServer server;
    private final Thread watcher;

    private PostgresWatch(PostgresServer server) {
        this.server = server;
        this.watcher = Thread.ofPlatform().daemon().name("postgres-watch").unstarted(this::watch);
    }

    /** Watches a server until {@link #close()}. */
    public static PostgresWatch over(PostgresServer server) {
        PostgresWatch watch = new PostgresWatch(server);
        watch.watcher.start();
        return watch;
    }

    /** Stops watching, before the server is stopped on purpose; a start that is under way is waited for. */
    @Override
    public void close() {
        end.countDown();
        try {
            watcher.join(PATIENCE);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void watch() {
        try {
            while (!end.await(500, TimeUnit.MILLISECONDS)) {
                look();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void look() {
        if (server.isAlive()) {
            return;
        }
        log.error("PostgreSQL died; starting it again");
        try {
            server.restart();
            log.info("PostgreSQL is back");
        } catch (IOException failure) {
            log.error("PostgreSQL did not come back; trying again", failure);
        }
    }
}
