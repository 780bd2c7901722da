package org.chancery.platform.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.chancery.platform.CalendarDay;
import org.chancery.platform.LocalizedText;
import org.chancery.platform.WorkingCalendar;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OfficeCalendarTests {
    private static final Set<DayOfWeek> SATURDAY_SUNDAY = Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
    private static final ZoneId HANOI = ZoneId.of("Asia/Ho_Chi_Minh");

    @ParameterizedTest(name = "received {0}, {1} working days: {2}")
    @CsvSource({
        "2025-01-24, 5, 2025-02-07",
        "2025-08-29, 3, 2025-09-05",
        "2025-12-31, 1, 2026-01-05",
        "2026-01-08, 2, 2026-01-10",
        "2026-02-12, 5, 2026-02-26",
        "2026-04-24, 5, 2026-05-06",
        "2026-08-21, 5, 2026-08-27",
        "2026-08-28, 3, 2026-09-07",
        "2026-11-20, 3, 2026-11-26",
        "2026-11-23, 1, 2026-11-25",
        "2026-12-31, 5, 2027-01-08",
        "2027-02-03, 1, 2027-02-11",
        "2027-04-29, 5, 2027-05-10",
        "2026-11-02, 10, 2026-11-16",
        "2026-11-19, 1, 2026-11-20",
        "2026-11-19, 4, 2026-11-26",
        "2026-11-19, 5, 2026-11-27"
    })
    void aLimitEndsOnTheDayThatTheLawSays(LocalDate received, int days, LocalDate due) {
        assertThat(home(day -> true).plusWorkingDays(received, days)).isEqualTo(due);
    }

    @Test
    void withoutTheUnverifiedMakeUpSaturdayTheLimitEndsADayLater() {
        WorkingCalendar calendar = home(day -> !day.day().equals(LocalDate.of(2026, 8, 22)));
        assertThat(calendar.plusWorkingDays(LocalDate.of(2026, 8, 21), 5)).isEqualTo("2026-08-28");
    }

    @Test
    void theOtherLegalPatternOfTet2027GivesAnotherDay() {
        NavigableMap<LocalDate, CalendarDay> days =
                new TreeMap<>(days(day -> true).get("VN"));
        days.remove(LocalDate.of(2027, 2, 4));
        LocalDate added = LocalDate.of(2027, 2, 11);
        days.put(
                added,
                new CalendarDay(
                        "VN", added, false, new LocalizedText("Tết", "Tet"), CalendarDay.State.PROJECTION, "B"));
        WorkingCalendar calendar = OfficeCalendar.of(Map.of("VN", days), "VN", SATURDAY_SUNDAY, HANOI);
        assertThat(calendar.plusWorkingDays(LocalDate.of(2027, 2, 3), 1)).isEqualTo("2027-02-04");
        assertThat(calendar.works(added)).isFalse();
    }

    @Test
    void stoppedDaysLieAfterTheRequestAndUpToTheAnswer() {
        assertThat(home(day -> true).workingDaysBetween(LocalDate.of(2026, 11, 4), LocalDate.of(2026, 11, 9)))
                .isEqualTo(3);
        assertThat(home(day -> true).workingDaysBetween(LocalDate.of(2026, 11, 9), LocalDate.of(2026, 11, 4)))
                .isEqualTo(-3);
    }

    @Test
    void anOfficeAbroadKeepsBothCountriesHolidaysAndItsOwnWeekend() {
        WorkingCalendar tokyo = OfficeCalendar.of(days(day -> true), "JP", SATURDAY_SUNDAY, ZoneId.of("Asia/Tokyo"));
        assertThat(tokyo.works(LocalDate.of(2026, 11, 23))).isFalse();
        assertThat(tokyo.works(LocalDate.of(2026, 11, 24))).isFalse();
        assertThat(tokyo.works(LocalDate.of(2026, 11, 25))).isTrue();
        assertThat(tokyo.marked(LocalDate.of(2026, 11, 21), LocalDate.of(2026, 11, 25)))
                .extracting(CalendarDay::place)
                .containsExactly("JP", "VN");
        WorkingCalendar cairo = OfficeCalendar.of(
                days(day -> true), "EG", Set.of(DayOfWeek.FRIDAY, DayOfWeek.SATURDAY), ZoneId.of("Africa/Cairo"));
        assertThat(cairo.works(LocalDate.of(2026, 11, 27))).isFalse();
        assertThat(cairo.works(LocalDate.of(2026, 11, 29))).isTrue();
    }

    @Test
    void aMakeUpSaturdayIsWorkedAtHomeOnly() {
        LocalDate makeUp = LocalDate.of(2026, 1, 10);
        assertThat(home(day -> true).works(makeUp)).isTrue();
        assertThat(OfficeCalendar.of(days(day -> true), "FR", SATURDAY_SUNDAY, ZoneId.of("Europe/Paris"))
                        .works(makeUp))
                .isFalse();
    }

    @Test
    void everyDayThatShipsSaysHowSureItIsAndWhy() {
        List<CalendarDay> days = CalendarFile.read();
        assertThat(days).hasSizeGreaterThan(80).allSatisfy(day -> {
            assertThat(day.source()).isNotBlank();
            assertThat(day.name().vi()).isNotBlank();
            assertThat(SATURDAY_SUNDAY.contains(day.day().getDayOfWeek())).isEqualTo(day.working());
        });
        assertThat(days)
                .filteredOn(day -> day.place().equals("VN") && day.day().getYear() > 2026)
                .allMatch(day -> day.state() == CalendarDay.State.PROJECTION);
    }

    private static WorkingCalendar home(Predicate<CalendarDay> kept) {
        return OfficeCalendar.of(days(kept), "VN", SATURDAY_SUNDAY, HANOI);
    }

    private static Map<String, NavigableMap<LocalDate, CalendarDay>> days(Predicate<CalendarDay> kept) {
        return CalendarFile.read().stream()
                .filter(kept)
                .collect(Collectors.groupingBy(
                        CalendarDay::place,
                        Collectors.toMap(CalendarDay::day, day -> day, (one, other) -> one, TreeMap::new)));
    }
}
