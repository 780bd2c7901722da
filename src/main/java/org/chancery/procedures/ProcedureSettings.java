package org.chancery.procedures;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of the catalogue; {@code CHANCERY_PROCEDURES_…} in the environment.
 *
 * @param standardDays working days promised where the law sets no limit: a service standard, shown as such
 * @param reducedAppendixTwo whether the reduced fee of residents of some countries covers Appendix 2 too; unclear in the tariff, so off
 * @param reducedFeeCountries ISO 3166 alpha-2 codes added to the countries of the reduced fee: at war, or with a dangerous epidemic
 */
@Validated
@ConfigurationProperties("chancery.procedures")
public record ProcedureSettings(
        @Min(1) @Max(365) @DefaultValue("10") int standardDays,
        @DefaultValue("false") boolean reducedAppendixTwo,
        @DefaultValue Set<String> reducedFeeCountries) {}
