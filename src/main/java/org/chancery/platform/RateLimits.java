package org.chancery.platform;

import java.time.Duration;

/** How often somebody may do something. In memory of this process; thread-safe. */
public interface RateLimits {
    /**
     * Counts one attempt.
     *
     * @param action what is limited, such as {@code sign-in}
     * @param who client address or account
     * @param limit most attempts in the window
     * @param window length of the window
     * @throws Fault {@link PlatformFault#TOO_MANY_REQUESTS} beyond the limit
     */
    void require(String action, String who, int limit, Duration window);

    /** Forgets the attempts, after a success. */
    void forget(String action, String who);
}
