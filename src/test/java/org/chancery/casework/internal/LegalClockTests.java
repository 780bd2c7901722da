package org.chancery.casework.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.chancery.casework.CaseStatus;
import org.chancery.jooq.casework.tables.records.CaseFileRecord;
import org.chancery.platform.CalendarDay;
import org.chancery.platform.WorkingCalendar;
import org.junit.jupiter.api.Test;

class LegalClockTests {
    private static final ZoneId HANOI = ZoneId.of("Asia/Ho_Chi_Minh");
    private final WorkingCalendar calendar = new Novemberish();

    @Test
    void oneDocumentIsDueAfterTheHolidayAndTwelveDocumentsAfterFiveDays() {
        assertThat(accepted("2026-11-23T10:00", 1, false).getDueDay()).isEqualTo("2026-11-25");
        assertThat(accepted("2026-11-23T10:00", 5, false).getDueDay()).isEqualTo("2026-12-01");
    }

    @Test
    void theDueMomentIsTheEndOfOfficeHoursAndTheDayEndsAtMidnight() {
        CaseFileRecord row = accepted("2026-11-23T10:00", 1, false);
        assertThat(row.getDueAt()).isEqualTo(at("2026-11-25T17:00"));
        assertThat(LegalClock.isPast(row.getDueAt(), at("2026-11-25T23:59"))).isFalse();
        assertThat(LegalClock.isPast(row.getDueAt(), at("2026-11-26T00:00"))).isTrue();
        assertThat(LegalClock.isPast(null, at("2026-11-26T00:00"))).isFalse();
    }

    @Test
    void aSupplementAnsweredAfterThreeWorkingDaysMovesTheDueDayByThree() {
        CaseFileRecord row = accepted("2026-11-02T09:00", 10, false);
        assertThat(row.getDueDay()).isEqualTo("2026-11-16");
        LegalClock.enter(row, CaseStatus.WAITING, calendar, at("2026-11-04T15:00"));
        LegalClock.enter(row, CaseStatus.PROCESSING, calendar, at("2026-11-09T08:00"));
        assertThat(row.getStoppedDays()).isEqualTo(3);
        assertThat(row.getDueDay()).isEqualTo("2026-11-19");
    }

    @Test
    void waitingTwiceOnOneDayCostsNothing() {
        CaseFileRecord row = accepted("2026-11-02T09:00", 10, false);
        LegalClock.enter(row, CaseStatus.WAITING, calendar, at("2026-11-02T09:00"));
        LegalClock.enter(row, CaseStatus.PROCESSING, calendar, at("2026-11-02T10:00"));
        assertThat(row.getDueDay()).isEqualTo("2026-11-16");
        assertThat(row.getStoppedAt()).isNull();
    }

    @Test
    void calendarDaysCountEveryDayAndEndOnAWorkingDay() {
        CaseFileRecord row = accepted("2026-11-10T09:00", 15, true);
        assertThat(row.getDueDay()).isEqualTo("2026-11-25");
        CaseFileRecord weekend = accepted("2026-11-13T09:00", 15, true);
        assertThat(weekend.getDueDay()).isEqualTo("2026-11-28");
        assertThat(weekend.getDueAt()).isEqualTo(at("2026-11-30T17:00"));
    }

    @Test
    void filingLongBeforeAnEventIsCountedBackInCalendarDays() {
        LocalDate event = LocalDate.of(2026, 12, 15);
        assertThat(event.minusDays(40)).isEqualTo("2026-11-05");
        assertThat(event.minusDays(30)).isEqualTo("2026-11-15");
    }

    @Test
    void aLimitOfThreeIsDueOnThursdayAndItsStagesEndWhereTheLawSays() {
        assertThat(accepted("2026-11-20T09:00", 3, false).getDueDay()).isEqualTo("2026-11-26");
        assertThat(accepted("2026-11-19T09:00", 1, false).getDueDay()).isEqualTo("2026-11-20");
        assertThat(accepted("2026-11-19T09:00", 4, false).getDueDay()).isEqualTo("2026-11-26");
        assertThat(accepted("2026-11-19T09:00", 5, false).getDueDay()).isEqualTo("2026-11-27");
    }

    @Test
    void anEndedClockKeepsItsFirstEnd() {
        CaseFileRecord row = accepted("2026-11-02T09:00", 10, false);
        LegalClock.enter(row, CaseStatus.RELEASING, calendar, at("2026-11-16T20:00"));
        LegalClock.enter(row, CaseStatus.DONE, calendar, at("2026-11-20T09:00"));
        assertThat(row.getEndedAt()).isEqualTo(at("2026-11-16T20:00"));
        assertThat(LegalClock.isPast(row.getDueAt(), row.getEndedAt())).isFalse();
    }

    private CaseFileRecord accepted(String at, int days, boolean calendarDays) {
        CaseFileRecord row = new CaseFileRecord();
        row.setStoppedDays(0);
        LegalClock.start(row, calendar, days, calendarDays, at(at));
        return row;
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(HANOI).toInstant();
    }

    /** Monday to Friday in Hà Nội, 24 November off. */
    private record Novemberish() implements WorkingCalendar {
        private static final Set<DayOfWeek> WEEKEND = Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

        @Override
        public ZoneId zone() {
            return HANOI;
        }

        @Override
        public boolean works(LocalDate day) {
            return !WEEKEND.contains(day.getDayOfWeek()) && !day.equals(LocalDate.of(2026, 11, 24));
        }

        @Override
        public List<CalendarDay> marked(LocalDate from, LocalDate to) {
            return List.of();
        }

        @Override
        public LocalDate plusWorkingDays(LocalDate day, int days) {
            LocalDate last = day;
            for (int left = days; left > 0; ) {
                last = last.plusDays(1);
                left -= works(last) ? 1 : 0;
            }
            return last;
        }

        @Override
        public int workingDaysBetween(LocalDate from, LocalDate to) {
            return to.isBefore(from)
                    ? -workingDaysBetween(to, from)
                    : (int) from.plusDays(1)
                            .datesUntil(to.plusDays(1))
                            .filter(this::works)
                            .count();
        }

        @Override
        public LocalDate orNextWorkingDay(LocalDate day) {
            return works(day) ? day : plusWorkingDays(day, 1);
        }
    }
}
