package org.chancery.content.internal;

import java.time.Duration;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Semaphore;

/** So many workers at most; each is kept for the next question, and replaced after a hundred. Thread-safe. */
final class WorkerPool implements AutoCloseable {
    private static final int OLD = 100;
    private final Semaphore places;
    private final int mebibytes;
    private final ConcurrentLinkedDeque<WorkerProcess> idle = new ConcurrentLinkedDeque<>();

    WorkerPool(int places, int mebibytes) {
        this.places = new Semaphore(places, true);
        this.mebibytes = mebibytes;
    }

    WorkAnswer ask(WorkOrder order, Duration patience) {
        places.acquireUninterruptibly();
        try {
            WorkerProcess worker = worker();
            WorkAnswer answer = worker.ask(order, patience);
            if (worker.isAlive() && worker.asked() < OLD) {
                idle.push(worker);
            } else {
                worker.close();
            }
            return answer;
        } finally {
            places.release();
        }
    }

    private WorkerProcess worker() {
        for (WorkerProcess kept = idle.poll(); kept != null; kept = idle.poll()) {
            if (kept.isAlive()) {
                return kept;
            }
            kept.close();
        }
        return WorkerProcess.start(mebibytes);
    }

    /** Lets the waiting workers go; the next question starts a new one. */
    @Override
    public void close() {
        for (WorkerProcess kept = idle.poll(); kept != null; kept = idle.poll()) {
            kept.close();
        }
    }
}
