package org.chancery.platform.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import org.chancery.platform.Fault;
import org.chancery.platform.PlatformFault;
import org.chancery.platform.RateLimits;
import org.springframework.stereotype.Component;

/** Sliding windows in memory, of the ten thousand keys used last. */
@Component
class SlidingLimits implements RateLimits {
    private static final int KEYS = 10_000;
    private final Map<String, Deque<Instant>> windows = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Deque<Instant>> eldest) {
            return size() > KEYS;
        }
    };
    private final Clock clock;

    SlidingLimits(Clock clock) {
        this.clock = clock;
    }

    @Override
    public synchronized void count(String key, int most, Duration span) {
        Instant now = clock.instant();
        Deque<Instant> window = windows.computeIfAbsent(key, any -> new ArrayDeque<>());
        while (!window.isEmpty() && window.peekFirst().isBefore(now.minus(span))) {
            window.removeFirst();
        }
        if (window.size() >= most) {
            throw new Fault(PlatformFault.TOO_MANY_REQUESTS);
        }
        window.addLast(now);
    }
}
