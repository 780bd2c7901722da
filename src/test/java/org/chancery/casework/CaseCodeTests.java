package org.chancery.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CaseCodeTests {
    @Test
    void aCodeNamesUnitDayAndNumber() {
        assertThat(CaseCode.issue("G08.05", LocalDate.of(2026, 11, 22), 3)).hasToString("G08.05-261122-0003");
        assertThat(CaseCode.issue("G08.05", LocalDate.of(2026, 11, 23), 1)).hasToString("G08.05-261123-0001");
        assertThat(CaseCode.issue("G08", LocalDate.of(2027, 1, 1), 9999)).hasToString("G08-270101-9999");
    }

    @Test
    void beyond9999ACodeHasFiveDigits() {
        assertThat(CaseCode.issue("G08.05", LocalDate.of(2026, 11, 22), 10_000)).hasToString("G08.05-261122-10000");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"000.00.19.H26-210908-0013", "H15.50.05.13-261008-0975", "G08-261122-0001", "G09-261008-090123"})
    void oldAndNewFormsAreRead(String code) {
        assertThat(CaseCode.parse(" " + code.toLowerCase(java.util.Locale.ROOT) + " "))
                .contains(new CaseCode(code));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "G08",
                "G08-261122",
                "G08-261122-1",
                "8.G08-261122-0001",
                "G08.5-261122-0001",
                "G08-261122-00000001"
            })
    void whatIsNoCodeIsRefused(String text) {
        assertThat(CaseCode.parse(text)).isEmpty();
        assertThatThrownBy(() -> new CaseCode(text)).isInstanceOf(IllegalArgumentException.class);
    }
}
