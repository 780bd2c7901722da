package org.chancery.testing;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicLong;

/** A clock that goes on by one millisecond whenever it is read, in UTC. Thread-safe. */
public final class TickingClock extends Clock {
    private final AtomicLong millis;

    /** @param start in ISO 8601 */
    public TickingClock(String start) {
        this.millis = new AtomicLong(Instant.parse(start).toEpochMilli());
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }

    @Override
    public Instant instant() {
        return Instant.ofEpochMilli(millis.getAndIncrement());
    }
}
