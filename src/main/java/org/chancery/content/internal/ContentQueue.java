package org.chancery.content.internal;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.chancery.content.internal.ContentStore.Due;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Takes files that are due, as many at a time as there are readers; one that fails is tried again later. */
@Component
class ContentQueue {
    private static final Logger log = LoggerFactory.getLogger(ContentQueue.class);
    private static final int IDLE_ROUNDS = 60;
    private final ContentStore store;
    private final ContentWork work;
    private final Workshop workshop;
    private final ContentSettings settings;
    private final Clock clock;
    private int idle;

    ContentQueue(ContentStore store, ContentWork work, Workshop workshop, ContentSettings settings, Clock clock) {
        this.store = store;
        this.work = work;
        this.workshop = workshop;
        this.settings = settings;
        this.clock = clock;
    }

    /** @return how many files were taken */
    int work() {
        List<Due> due = store.lease(clock.instant(), lease(), settings.workers() * 2);
        idle = due.isEmpty() ? idle + 1 : 0;
        if (idle == IDLE_ROUNDS) {
            workshop.rest();
        }
        try (ExecutorService hands = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> all = new ArrayList<>();
            for (Due file : due) {
                all.add(hands.submit(() -> work.perform(file)));
            }
            for (int i = 0; i < all.size(); i++) {
                await(all.get(i), due.subList(i, due.size()));
            }
        }
        return due.size();
    }

    /** Longer than a scan and a page may take; a process that died loses its files after that. */
    private Duration lease() {
        return settings.patience().multipliedBy(2).plusSeconds(60);
    }

    private void await(Future<?> done, List<Due> left) {
        Due file = left.getFirst();
        try {
            while (!isDone(done)) {
                store.extend(
                        left.stream().map(Due::sha256).toList(), clock.instant().plus(lease()));
            }
        } catch (ExecutionException failure) {
            log.warn("{} is put off", file.sha256(), failure.getCause());
            store.putOff(file.sha256(), false, clock.instant().plus(ContentWork.pause(file.attempts())));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean isDone(Future<?> work) throws ExecutionException, InterruptedException {
        try {
            work.get(20, TimeUnit.SECONDS);
            return true;
        } catch (TimeoutException goesOn) {
            return false;
        }
    }
}
