package org.chancery.procedures.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import org.chancery.procedures.DayUnit;
import org.chancery.procedures.Limit;
import org.chancery.procedures.ProcedureSettings;
import org.chancery.procedures.TimeLimit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LimitRulesTests {
    private final LimitRules rules = new LimitRules(new ProcedureSettings(10, false, Set.of()));

    @ParameterizedTest
    @CsvSource({
        "BNG-270817-HP, 1, 1",
        "BNG-270817-HP, 9, 1",
        "BNG-270817-HP, 10, 5",
        "BNG-270817-CN, 12, 5",
        "CHN-NG09-08, 12, 5",
        "CHN-NG02-11, 1, 5",
        "CHN-NG02-12, 1, 3",
        "CHN-NG10-01, 30, 1"
    })
    void theLimitDependsOnTheProcedureAndOnHowManyDocuments(String code, int documents, int days) {
        Limit limit = rules.limit(TestCatalogue.get(code), documents);

        assertThat(limit.days()).isEqualTo(days);
        assertThat(limit.unit()).isEqualTo(DayUnit.WORKING_DAYS);
        assertThat(limit.setByLaw()).isTrue();
    }

    @Test
    void whereTheLawSetsNoneTheServiceStandardStandsInAndSaysSo() {
        Limit limit = rules.limit(TestCatalogue.get("CHN-NG07-13"), 1);

        assertThat(limit.days()).isEqualTo(10);
        assertThat(limit.setByLaw()).isFalse();
        assertThat(limit.uncertain()).isTrue();
        assertThat(say(limit, Locale.ENGLISH)).contains("service standard").contains("10 working days");
        assertThat(say(limit, Locale.of("vi"))).contains("tiêu chuẩn phục vụ").contains("10 ngày làm việc");
    }

    @Test
    void theLimitIsExplainedInBothLanguages() {
        assertThat(say(rules.limit(TestCatalogue.get("BNG-270817-CN"), 1), Locale.ENGLISH))
                .startsWith("1 working day,");
        assertThat(say(rules.limit(TestCatalogue.get("BNG-270817-CN"), 12), Locale.ENGLISH))
                .isEqualTo("Up to 5 working days, because 12 documents were handed in (10 or more).");
        assertThat(say(rules.limit(TestCatalogue.get("CHN-NG02-12"), 1), Locale.of("vi")))
                .startsWith("3 ngày làm việc");
    }

    @ParameterizedTest
    @CsvSource({"2.002312, 2026-11-05", "2.002313, 2026-11-15"})
    void conferencesAreFiledCalendarDaysBeforeTheEvent(String code, LocalDate latest) {
        TimeLimit.LeadTime filing = TestCatalogue.get(code).limit().filing();

        assertThat(filing).isNotNull();
        assertThat(filing.unit()).isEqualTo(DayUnit.CALENDAR_DAYS);
        assertThat(LocalDate.of(2026, 12, 15).minusDays(filing.days())).isEqualTo(latest);
    }

    @Test
    void aCaseHasAtLeastOneDocument() {
        assertThatThrownBy(() -> rules.limit(TestCatalogue.get("CHN-NG02-12"), 0))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static String say(Limit limit, Locale locale) {
        return TestForms.words()
                .say(limit.explanationKey(), locale, limit.explanationArgs().toArray());
    }
}
