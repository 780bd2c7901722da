package org.chancery.benchmarks;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;

/** Runs the same work on several threads for a while and counts. */
final class Rounds {
    private Rounds() {}

    /** Work that may fail. */
    interface Work {
        void run() throws Exception;
    }

    /** @return completed pieces of work a second */
    static double perSecond(int threads, int seconds, Work work) throws Exception {
        AtomicLong done = new AtomicLong();
        AtomicReference<Exception> failure = new AtomicReference<>();
        CountDownLatch ended = new CountDownLatch(threads);
        long began = System.nanoTime();
        long end = began + seconds * 1_000_000_000L;
        for (int i = 0; i < threads; i++) {
            Thread.ofPlatform().start(() -> {
                try {
                    while (System.nanoTime() < end && failure.get() == null) {
                        work.run();
                        done.incrementAndGet();
                    }
                } catch (Exception stopped) {
                    failure.set(stopped);
                } finally {
                    ended.countDown();
                }
            });
        }
        ended.await();
        if (failure.get() != null) {
            throw failure.get();
        }
        return done.get() * 1e9 / (System.nanoTime() - began);
    }
}
