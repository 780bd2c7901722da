package org.chancery.archive.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;
import org.chancery.archive.Work;
import org.chancery.platform.Hanoi;
import org.chancery.platform.WorkingCalendar;
import org.chancery.platform.WorkingCalendars;
import org.chancery.testing.HouseTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@HouseTest
class ArchiveTermsTests {
    @Autowired
    WorkingCalendars calendars;

    private LocalDate due(Work work, String ended) {
        WorkingCalendar hanoi =
                calendars.of(WorkingCalendars.HOME, Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY), Hanoi.ZONE);
        return ArchiveTerms.due(work, LocalDate.parse(ended), hanoi);
    }

    @Test
    void ordinaryWorkIsDueAfterAYearLateAfterTheNextYearAndAnnouncedThirtyDaysAhead() {
        LocalDate due = due(Work.ORDINARY, "2026-03-15");
        assertThat(due).isEqualTo("2027-03-15");
        assertThat(ArchiveTerms.alertFrom(due)).isEqualTo("2027-02-13");
        assertThat(ArchiveTerms.overdueAfter(Work.ORDINARY, LocalDate.parse("2026-03-15"), due))
                .isEqualTo("2027-12-31");
    }

    @Test
    void aUnitKeepsAFileBackForTwoYearsAtMost() {
        assertThat(ArchiveTerms.latestHoldback(LocalDate.parse("2027-03-15"))).isEqualTo("2029-03-15");
    }

    @Test
    void buildingsAreDueThreeMonthsAfterTheirSettlementOnTheNextWorkingDay() {
        assertThat(due(Work.CONSTRUCTION, "2026-11-30")).isEqualTo("2027-03-01");
    }

    @Test
    void whatIsPermanentIsWithTheHistoricalArchiveFiveYearsAfterTheYearOfDeposit() {
        assertThat(ArchiveTerms.historicalBy(LocalDate.parse("2027-05-05"), null))
                .isEqualTo("2032-12-31");
        assertThat(ArchiveTerms.historicalBy(LocalDate.parse("2027-05-05"), 20)).isNull();
    }

    @Test
    void yearsOfKeepingAreCountedFromTheEndOfTheYear() {
        assertThat(ArchiveTerms.expires(LocalDate.parse("2026-03-15"), 2)).isEqualTo("2029-01-01");
        assertThat(ArchiveTerms.expires(LocalDate.parse("2026-03-15"), null)).isNull();
    }

    @Test
    void headingsHaveRomanNumbers() {
        assertThat(java.util.stream.IntStream.of(1, 4, 9, 14, 40, 99).mapToObj(Notations::roman))
                .containsExactly("I", "IV", "IX", "XIV", "XL", "XCIX");
    }
}
