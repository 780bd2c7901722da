package org.chancery.casework.internal;

import jakarta.annotation.PreDestroy;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Semaphore;
import org.springframework.stereotype.Component;

/** At most two workers; each is kept for the next file as long as it lives. */
@Component
class Inspectors {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private final Semaphore places = new Semaphore(2, true);
    private final ConcurrentLinkedDeque<CheckProcess> idle = new ConcurrentLinkedDeque<>();

    Inspection inspect(Path file) {
        places.acquireUninterruptibly();
        try {
            CheckProcess worker = worker();
            Inspection found = worker.inspect(file, PATIENCE);
            if (worker.isAlive()) {
                idle.push(worker);
            }
            return found;
        } finally {
            places.release();
        }
    }

    private CheckProcess worker() {
        for (CheckProcess kept = idle.poll(); kept != null; kept = idle.poll()) {
            if (kept.isAlive()) {
                return kept;
            }
        }
        return CheckProcess.start();
    }

    @PreDestroy
    void stop() {
        for (CheckProcess kept = idle.poll(); kept != null; kept = idle.poll()) {
            kept.close();
        }
    }
}
