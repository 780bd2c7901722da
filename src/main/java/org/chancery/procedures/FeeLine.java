package org.chancery.procedures;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.chancery.platform.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * One dated line of a tariff.
 *
 * @param amount in {@code currency} (ISO 4217) for one {@code per}
 * @param from first day of the line, null when not recorded
 * @param to last day of the line, null while open
 * @param basis the circular that sets the line
 */
public record FeeLine(
        BigDecimal amount,
        String currency,
        Per per,
        Place place,
        ResidenceRule residence,
        boolean uncertain,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        LocalizedText basis) {

    /** What one amount pays for. */
    public enum Per {
        APPLICATION,
        DOCUMENT,
        COPY,
        CERTIFICATE,
        VISA,
        STAMP,
        NOTE
    }

    /** Where the fee is taken. */
    public enum Place {
        MINISTRY,
        MISSION
    }

    /**
     * Whether the reduced rate for Vietnamese residents of some countries covers the line: always (Appendix 1), only when the setting
     * is on (Appendix 2, unclear in the tariff), or never.
     */
    public enum ResidenceRule {
        APPLIES,
        WHEN_ENABLED,
        NEVER
    }

    public boolean holdsOn(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
    }
}
