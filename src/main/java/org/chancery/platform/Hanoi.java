package org.chancery.platform;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;

/** The clock of the ministry: its days and years begin at midnight in Hanoi (UTC+7, no daylight saving). */
public final class Hanoi {
    /** {@code Asia/Ho_Chi_Minh}. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private Hanoi() {}

    /** @return the day that it is there by that clock */
    public static LocalDate today(Clock clock) {
        return LocalDate.ofInstant(clock.instant(), ZONE);
    }
}
