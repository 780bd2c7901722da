package org.chancery.platform;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.Callable;

/**
 * Lets demo mode tell stories that happened earlier: work that runs here sees another moment as now. Everybody else keeps the real time, and
 * in production nothing is moved.
 */
public final class SampleTime {
    private static final ScopedValue<Instant> MOMENT = ScopedValue.newInstance();

    private SampleTime() {}

    /** Does work as if it were that moment; only in the calling thread, and only on the clock of {@link #clock}. */
    public static <T> T at(Instant moment, Callable<T> work) throws Exception {
        return ScopedValue.where(MOMENT, moment).call(work::call);
    }

    /** @return the clock of demo mode: the real time, but for work inside {@link #at} */
    public static Clock clock() {
        return new Moved();
    }

    private static final class Moved extends Clock {
        @Override
        public Instant instant() {
            return MOMENT.isBound() ? MOMENT.get() : Instant.now();
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return zone.equals(ZoneOffset.UTC) ? this : Clock.system(zone);
        }
    }
}
