package org.chancery.procedures.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Set;
import org.chancery.procedures.FeeFacts;
import org.chancery.procedures.FeeLine.Place;
import org.chancery.procedures.FeeQuote;
import org.chancery.procedures.FeeRule;
import org.chancery.procedures.ProcedureSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FeeRulesTests {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    private final FeeRules rules = rules(new ProcedureSettings(10, false, Set.of()));

    @ParameterizedTest(name = "{0} {1}: {4}")
    @CsvSource({
        "lost passport, CHN-NG02-13, LA, true, 30.00",
        "lost passport, CHN-NG02-13, FR, true, 150.00",
        "regained nationality, CHN-NG11-02, KH, true, 40.00",
        "regained nationality, CHN-NG11-02, JP, true, 200.00",
        "foreigner's visa, CHN-NG05-15, LA, false, 145.00",
        "child's visa, CHN-NG05-17, FR, false, 25.00",
        "marriage, CHN-NG07-16, CN, true, 70.00",
        "laissez-passer, CHN-NG02-19, TH, true, 4.00",
        "foreigner naturalised, CHN-NG11-01, LA, false, 250.00"
    })
    void oneApplicationAtAMissionCosts(String what, String code, String residence, boolean vietnamese, BigDecimal usd) {
        FeeQuote quote = at(Place.MISSION, code, 1, residence, vietnamese);

        assertThat(quote.total()).isEqualTo(usd);
        assertThat(quote.currency()).isEqualTo("USD");
    }

    @Test
    void aFamilyInThailandPaysForTwoPassportsAndALaissezPasser() {
        FeeQuote passports = at(Place.MISSION, "CHN-NG02-11", 2, "TH", true);
        FeeQuote paper = at(Place.MISSION, "CHN-NG02-19", 1, "TH", true);

        assertThat(passports.total().add(paper.total())).isEqualByComparingTo("32.00");
    }

    @Test
    void appendixTwoIsReducedOnlyWhenTheSettingIsOn() {
        FeeRules on = rules(new ProcedureSettings(10, true, Set.of()));
        FeeFacts facts = new FeeFacts(Place.MISSION, 1, "CN", true, DAY);

        assertThat(on.quote(TestCatalogue.get("CHN-NG07-16"), facts).total()).isEqualByComparingTo("14.00");
        assertThat(on.quote(TestCatalogue.get("CHN-NG05-15"), facts).total())
                .as("visas are never reduced")
                .isEqualByComparingTo("145.00");
    }

    @Test
    void fourPapersAtTheMinistryCostFourTimesTheUnitInDong() {
        FeeQuote quote = at(Place.MINISTRY, "BNG-270817-CN", 4, null, true);

        assertThat(quote.total()).isEqualTo(new BigDecimal("120000"));
        assertThat(quote.currency()).isEqualTo("VND");
        assertThat(quote.uncertain()).isFalse();
        assertThat(quote.lines()).hasSize(2);
        assertThat(quote.lines().getFirst().text().en()).isEqualTo("Fee for one paper (Circular 157/2016/TT-BTC)");
        assertThat(quote.lines().getFirst().text().vi()).isEqualTo("Mức thu một giấy tờ (Thông tư 157/2016/TT-BTC)");
    }

    @Test
    void certificationAtAMissionIsMarkedAsNotVerified() {
        for (String code : new String[] {"BNG-270817-CN", "BNG-270817-HP", "CHN-NG09-08"}) {
            FeeQuote quote = at(Place.MISSION, code, 3, "FR", true);
            assertThat(quote.total()).isEqualTo(new BigDecimal("30.00"));
            assertThat(quote.uncertain()).isTrue();
            assertThat(quote.lines().getLast().text().en()).contains("not verified");
        }
    }

    @Test
    void theReducedRateIsExplained() {
        FeeQuote quote = at(Place.MISSION, "CHN-NG02-13", 1, "LA", true);

        assertThat(quote.lines()).last().satisfies(line -> {
            assertThat(line.text().en()).contains("20%").contains("Laos");
            assertThat(line.text().vi()).contains("20%").contains("Lào");
            assertThat(line.amount()).isEqualTo(new BigDecimal("30.00"));
        });
    }

    @Test
    void countriesAtWarAreAddedBySetting() {
        FeeRules atWar = rules(new ProcedureSettings(10, false, Set.of("SD")));
        FeeFacts facts = new FeeFacts(Place.MISSION, 1, "SD", true, DAY);

        assertThat(atWar.quote(TestCatalogue.get("CHN-NG02-13"), facts).total()).isEqualByComparingTo("30");
    }

    @Test
    void whatIsFreeOrUnknownSaysSo() {
        FeeQuote free = at(Place.MINISTRY, "CHN-NG01-03", 1, null, false);
        FeeQuote unknown = at(Place.MISSION, "CHN-NG07-13", 1, "FR", true);

        assertThat(free.state()).isEqualTo(FeeRule.State.FREE);
        assertThat(free.payable()).isFalse();
        assertThat(unknown.state()).isEqualTo(FeeRule.State.UNKNOWN);
        assertThat(unknown.total()).isNull();
        assertThat(unknown.payable()).isFalse();
    }

    @Test
    void aTariffDoesNotHoldBeforeItsFirstDayNorAfterItsLast() {
        FeeFacts before = new FeeFacts(Place.MISSION, 1, "FR", true, LocalDate.of(2016, 12, 31));

        assertThat(rules.quote(TestCatalogue.get("CHN-NG02-19"), before).state())
                .isEqualTo(FeeRule.State.UNKNOWN);
        assertThat(rules.quote(TestCatalogue.get("HIS-NG02-04"), before).total())
                .isEqualByComparingTo("30");
        assertThat(at(Place.MISSION, "HIS-NG02-04", 1, "FR", true).state()).isEqualTo(FeeRule.State.UNKNOWN);
    }

    @Test
    void localMoneyIsRoundedHalfUpToItsSmallestUnit() {
        FeeQuote quote = at(Place.MISSION, "CHN-NG07-11", 1, "JP", true);

        assertThat(quote.inLocal(Currency.getInstance("JPY"), new BigDecimal("150.1")))
                .contains(new BigDecimal("751"));
        assertThat(quote.inLocal(Currency.getInstance("EUR"), new BigDecimal("0.8651")))
                .contains(new BigDecimal("4.33"));
    }

    @Test
    void nothingCanBeAskedForZeroTimes() {
        assertThatThrownBy(() -> new FeeFacts(Place.MISSION, 0, null, true, DAY))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private FeeQuote at(Place place, String code, int count, String residence, boolean vietnamese) {
        return rules.quote(TestCatalogue.get(code), new FeeFacts(place, count, residence, vietnamese, DAY));
    }

    private static FeeRules rules(ProcedureSettings settings) {
        return new FeeRules(settings, TestForms.words());
    }
}
