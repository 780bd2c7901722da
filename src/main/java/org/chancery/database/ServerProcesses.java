package org.chancery.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The processes that run from one home's server binaries. Whoever asks holds the home's lock, so all of them are its own: the
 * server, or what a killed program or a killed server left behind.
 */
final class ServerProcesses {
    private static final Logger log = LoggerFactory.getLogger(ServerProcesses.class);
    private static final long PATIENCE = 20;
    private final Path pidFile;
    private final Path bin;

    ServerProcesses(Path data, Path bin) {
        this.pidFile = data.resolve("postmaster.pid");
        this.bin = bin;
    }

    /** @return the server's main process, empty where it is not alive; never a process of another home or program */
    Optional<ProcessHandle> main() {
        return named().filter(process -> isOurs(process) && process.isAlive());
    }

    /**
     * Ends at once what is left without a server: workers that have not noticed yet that it is gone, a half-done set-up. Two
     * generations of workers on one data folder would destroy it.
     */
    void endRest() throws IOException {
        List<ProcessHandle> rest =
                ProcessHandle.allProcesses().filter(this::isOurs).toList();
        for (ProcessHandle process : rest) {
            log.warn("ending process {}, left behind by a killed database server", process.pid());
            process.destroyForcibly();
        }
        for (ProcessHandle process : rest) {
            try {
                process.onExit().get(PATIENCE, TimeUnit.SECONDS);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new IOException("interrupted", interrupted);
            } catch (ExecutionException | TimeoutException stays) {
                throw new IOException("process " + process.pid() + " of a killed database server does not end", stays);
            }
        }
    }

    /**
     * Removes a pid file whose number belongs to another program by now, or to a process that is dead but was not fetched by its
     * parent. One whose process is gone is left to PostgreSQL, which checks its shared memory by it.
     */
    void dropMisleadingFile() throws IOException {
        if (Files.exists(pidFile) && (isUnreadable() || named().isPresent())) {
            Files.delete(pidFile);
        }
    }

    private Optional<ProcessHandle> named() {
        try {
            return pid().flatMap(ProcessHandle::of);
        } catch (IOException unreadable) {
            log.debug("postmaster.pid is unreadable", unreadable);
            return Optional.empty();
        }
    }

    private boolean isUnreadable() throws IOException {
        return pid().isEmpty();
    }

    private Optional<Long> pid() throws IOException {
        if (!Files.exists(pidFile)) {
            return Optional.empty();
        }
        return Files.readAllLines(pidFile).stream()
                .findFirst()
                .map(String::strip)
                .filter(line -> line.matches("\\d{1,10}"))
                .map(Long::parseLong);
    }

    private boolean isOurs(ProcessHandle process) {
        return process.info()
                .command()
                .map(command -> Path.of(command).startsWith(bin))
                .orElse(false);
    }
}
