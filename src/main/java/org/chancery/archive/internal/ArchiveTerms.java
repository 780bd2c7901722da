package org.chancery.archive.internal;

import java.time.Instant;
import java.time.LocalDate;
import org.chancery.archive.Work;
import org.chancery.platform.Hanoi;
import org.chancery.platform.WorkingCalendar;
import org.jspecify.annotations.Nullable;

/**
 * When a file goes where: Decree 30/2020/NĐ-CP, Articles 30(2) and 31(3)d; Archives Law 33/2024/QH15, which prevails where they differ, so
 * that one is reminded at the earlier day and late after the later one.
 */
final class ArchiveTerms {
    static final int NOTICE_DAYS = 30;
    private static final int LONGEST_HOLDBACK_YEARS = 2;
    private static final int YEARS_TO_HISTORICAL = 5;

    private ArchiveTerms() {}

    static LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, Hanoi.ZONE);
    }

    /** @return a year after the work ended, three months after a building was settled; the next working day where it falls on none */
    static LocalDate due(Work work, LocalDate ended, WorkingCalendar calendar) {
        LocalDate nominal =
                switch (work) {
                    case ORDINARY -> ended.plusYears(1);
                    case CONSTRUCTION -> ended.plusMonths(3);
                };
        return calendar.orNextWorkingDay(nominal);
    }

    /** @return the last day in time: the end of the year after that in which the work ended; for buildings the day it is due */
    static LocalDate overdueAfter(Work work, LocalDate ended, LocalDate due) {
        return switch (work) {
            case ORDINARY -> LocalDate.of(Math.max(ended.getYear() + 1, due.getYear()), 12, 31);
            case CONSTRUCTION -> due;
        };
    }

    static LocalDate alertFrom(LocalDate due) {
        return due.minusDays(NOTICE_DAYS);
    }

    static LocalDate latestHoldback(LocalDate due) {
        return due.plusYears(LONGEST_HOLDBACK_YEARS);
    }

    /** @return the first day after the last of the years, which are counted from the end of that in which the work ended; null for ever */
    static @Nullable LocalDate expires(LocalDate ended, @Nullable Integer years) {
        return years == null ? null : LocalDate.of(ended.getYear() + years + 1, 1, 1);
    }

    /** @return when permanent files are with the historical archive: five years from the year of deposit */
    static @Nullable LocalDate historicalBy(LocalDate deposited, @Nullable Integer years) {
        return years != null ? null : LocalDate.of(deposited.getYear() + YEARS_TO_HISTORICAL, 12, 31);
    }
}
