package org.chancery.procedures.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.chancery.procedures.ProcedureSettings;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class ProcedureSettingsTests {
    @Test
    void nothingSetMeansTenDaysAndNoReductionBeyondTheTariff() {
        ProcedureSettings settings = bind(Map.of());

        assertThat(settings.standardDays()).isEqualTo(10);
        assertThat(settings.reducedAppendixTwo()).isFalse();
        assertThat(settings.reducedFeeCountries()).isEmpty();
    }

    @Test
    void aMinistryMaySetThem() {
        ProcedureSettings settings = bind(Map.of(
                "chancery.procedures.standard-days", "15",
                "chancery.procedures.reduced-appendix-two", "true",
                "chancery.procedures.reduced-fee-countries", "SD,UA"));

        assertThat(settings.standardDays()).isEqualTo(15);
        assertThat(settings.reducedAppendixTwo()).isTrue();
        assertThat(settings.reducedFeeCountries()).containsExactlyInAnyOrder("SD", "UA");
    }

    private static ProcedureSettings bind(Map<String, String> values) {
        return new Binder(new MapConfigurationPropertySource(values))
                .bindOrCreate("chancery.procedures", ProcedureSettings.class);
    }
}
