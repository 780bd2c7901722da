package org.chancery.procedures;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What decides a fee.
 *
 * @param count documents, copies or certificates asked for, at least 1
 * @param residenceCountry ISO 3166 alpha-2 of the country where the person permanently lives, null when not stated
 * @param vietnamese whether the payer is a Vietnamese citizen
 * @param date the day of acceptance
 */
public record FeeFacts(
        FeeLine.Place place, int count, @Nullable String residenceCountry, boolean vietnamese, LocalDate date) {

    public FeeFacts {
        if (count < 1) {
            throw new IllegalArgumentException("count must be at least 1, was " + count);
        }
    }
}
