package org.chancery.platform;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/** Which days an office works. Counts days as the Civil Code 91/2015/QH13, Articles 147 and 148, does. Immutable. */
public interface WorkingCalendar {
    /** @return where the office's days begin and end */
    ZoneId zone();

    /** @return whether the office works on that day */
    boolean works(LocalDate day);

    /** @return the holidays and make-up days with data between both days, included, in order; weekends are not listed */
    List<CalendarDay> marked(LocalDate from, LocalDate to);

    /** @return the last day of a limit of working days that begins on the day after; that day itself where {@code days} is 0 */
    LocalDate plusWorkingDays(LocalDate day, int days);

    /** @return how many working days lie after {@code from} and up to {@code to}; negative where {@code to} is earlier */
    int workingDaysBetween(LocalDate from, LocalDate to);

    /** @return that day, or the next working day where it is none */
    LocalDate orNextWorkingDay(LocalDate day);

    /** @return the day in the office's zone */
    default LocalDate dayOf(Instant instant) {
        return instant.atZone(zone()).toLocalDate();
    }
}
