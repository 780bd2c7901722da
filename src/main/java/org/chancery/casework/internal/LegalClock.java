package org.chancery.casework.internal;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.chancery.casework.CaseStatus;
import org.chancery.jooq.casework.tables.records.CaseFileRecord;
import org.chancery.platform.WorkingCalendar;
import org.jspecify.annotations.Nullable;

/**
 * The legal clock of a case: starts on the working day after acceptance, ends on a working day, and moves by the days for which it
 * stood still (after the day it stopped, up to the day it went on). Civil Code 91/2015/QH13, Articles 147 and 148.
 */
final class LegalClock {
    /** What is shown as the end of a day; by law the day ends at midnight. */
    static final LocalTime OFFICE_ENDS = LocalTime.of(17, 0);

    private static final Duration UNTIL_MIDNIGHT =
            Duration.between(OFFICE_ENDS, LocalTime.MAX).plusNanos(1);

    private LegalClock() {}

    /** @return whether the due day is over */
    static boolean isPast(@Nullable Instant dueAt, Instant now) {
        return dueAt != null && !now.isBefore(dueAt.plus(UNTIL_MIDNIGHT));
    }

    static void start(CaseFileRecord row, WorkingCalendar calendar, int days, boolean calendarDays, Instant now) {
        LocalDate today = calendar.dayOf(now);
        row.setAcceptedAt(now);
        row.setCalendarDays(calendarDays);
        due(row, calendar, calendarDays ? today.plusDays(days) : calendar.plusWorkingDays(today, days));
    }

    /** Sets the due day; one without work ends with the next working day. */
    static void due(CaseFileRecord row, WorkingCalendar calendar, LocalDate day) {
        row.setDueDay(day);
        row.setDueAt(calendar.orNextWorkingDay(day)
                .atTime(OFFICE_ENDS)
                .atZone(calendar.zone())
                .toInstant());
    }

    /** Stops, lets run or ends the clock as the new status asks. */
    static void enter(CaseFileRecord row, CaseStatus status, WorkingCalendar calendar, Instant now) {
        if (row.getAcceptedAt() == null) {
            if (status.clock() == CaseStatus.Clock.ENDED && row.getEndedAt() == null) {
                row.setEndedAt(now);
            }
            return;
        }
        switch (status.clock()) {
            case STOPPED -> {
                if (row.getStoppedAt() == null) {
                    row.setStoppedAt(now);
                }
            }
            case RUNS -> resume(row, calendar, now);
            case ENDED -> {
                resume(row, calendar, now);
                if (row.getEndedAt() == null) {
                    row.setEndedAt(now);
                }
            }
            case NONE -> throw new IllegalStateException("an accepted case does not go back to " + status);
        }
    }

    private static void resume(CaseFileRecord row, WorkingCalendar calendar, Instant now) {
        Instant stopped = row.getStoppedAt();
        if (stopped == null) {
            return;
        }
        LocalDate from = calendar.dayOf(stopped);
        LocalDate to = calendar.dayOf(now);
        boolean calendarDays = row.getCalendarDays();
        int days = calendarDays ? (int) (to.toEpochDay() - from.toEpochDay()) : calendar.workingDaysBetween(from, to);
        row.setStoppedAt(null);
        if (days > 0) {
            row.setStoppedDays(row.getStoppedDays() + days);
            LocalDate due = row.getDueDay();
            due(row, calendar, calendarDays ? due.plusDays(days) : calendar.plusWorkingDays(due, days));
        }
    }
}
