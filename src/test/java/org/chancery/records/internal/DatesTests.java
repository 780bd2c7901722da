package org.chancery.records.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class DatesTests {
    @Test
    void ofTheMonthsOnlyJanuaryAndFebruaryArePadded() {
        assertThat(Dates.line(LocalDate.of(2027, 2, 9))).isEqualTo("ngày 09 tháng 02 năm 2027");
        assertThat(Dates.line(LocalDate.of(2027, 3, 9))).isEqualTo("ngày 09 tháng 3 năm 2027");
        assertThat(Dates.line(LocalDate.of(2027, 10, 10))).isEqualTo("ngày 10 tháng 10 năm 2027");
    }

    @Test
    void theDayTurnsWithHanoisClock() {
        assertThat(Dates.line("Hà Nội", Dates.day(Instant.parse("2026-12-31T16:59:59Z"))))
                .isEqualTo("Hà Nội, ngày 31 tháng 12 năm 2026");
        assertThat(Dates.line("Hà Nội", Dates.day(Instant.parse("2026-12-31T17:00:00Z"))))
                .isEqualTo("Hà Nội, ngày 01 tháng 01 năm 2027");
    }

    @Test
    void anAnnexInAFileOfItsOwnCarriesNumberAndTimeOfSigning() {
        assertThat(Dates.annexLine("15/QĐ-BNG", Instant.parse("2027-01-05T07:03:09Z")))
                .isEqualTo("Số: 15/QĐ-BNG; 05/01/2027; 14:03:09 +07:00");
    }
}
