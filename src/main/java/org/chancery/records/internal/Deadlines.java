package org.chancery.records.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.chancery.platform.Hanoi;
import org.chancery.platform.WorkingCalendars;
import org.springframework.stereotype.Component;

/** By when a signed document is issued: the same day, at latest the next working day (Decree 30/2020/NĐ-CP, Article 18(1)). */
@Component
class Deadlines {
    private static final Set<java.time.DayOfWeek> WEEKEND =
            EnumSet.of(java.time.DayOfWeek.SATURDAY, java.time.DayOfWeek.SUNDAY);

    private final WorkingCalendars calendars;

    Deadlines(WorkingCalendars calendars) {
        this.calendars = calendars;
    }

    LocalDate issueBy(Instant signedAt) {
        return calendars.of(WorkingCalendars.HOME, WEEKEND, Hanoi.ZONE).plusWorkingDays(Dates.day(signedAt), 1);
    }
}
