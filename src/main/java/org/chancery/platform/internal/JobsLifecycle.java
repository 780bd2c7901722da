package org.chancery.platform.internal;

import com.github.kagkarlsson.scheduler.Scheduler;
import org.springframework.context.SmartLifecycle;

/** Starts the jobs after everything else, and lets the running ones end first when the program stops. */
class JobsLifecycle implements SmartLifecycle {
    private final Scheduler scheduler;
    private volatile boolean running;

    JobsLifecycle(Scheduler scheduler) {
        this.scheduler = scheduler;
    }

    @Override
    public void start() {
        scheduler.start();
        running = true;
    }

    @Override
    public void stop() {
        scheduler.stop();
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** A scheduler that has stopped cannot start again, so it goes on where the rest of a context only rests. */
    @Override
    public boolean isPauseable() {
        return false;
    }
}
