package org.chancery.platform;

import java.time.Duration;

/** Limits on what anyone may ask in a short time. Thread-safe; each node counts for itself. */
public interface RateLimits {
    /**
     * Counts one request.
     *
     * @param key what is limited, such as {@code sign-in/203.0.113.7}
     * @param most how many in the span
     * @param span a sliding window
     * @throws Fault {@link PlatformFault#TOO_MANY_REQUESTS} beyond the limit
     */
    void count(String key, int most, Duration span);
}
