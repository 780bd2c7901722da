package org.chancery.procedures;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.chancery.platform.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * A fee and why it is so.
 *
 * @param total in {@code currency}, rounded half up to the smallest usual unit (cents, whole đồng); zero when FREE, null when UNKNOWN
 * @param currency ISO 4217, null when UNKNOWN or FREE
 * @param lines one a step of the calculation, in order
 * @param uncertain true when the amount was not read in the tariff in force and must be shown as such
 */
public record FeeQuote(
        FeeRule.State state,
        @Nullable BigDecimal total,
        @Nullable String currency,
        List<Line> lines,
        boolean uncertain) {

    public FeeQuote {
        lines = List.copyOf(lines);
    }

    /** A step in words, with the amount it leads to when it has one. */
    public record Line(LocalizedText text, @Nullable BigDecimal amount) {}

    /** Whether there is something to pay. */
    public boolean payable() {
        return total != null && total.signum() > 0;
    }

    /** The total at a rate (local units for one unit of the tariff), rounded half up; empty when nothing is payable. */
    public Optional<BigDecimal> inLocal(Currency local, BigDecimal rate) {
        return payable() && total != null
                ? Optional.of(total.multiply(rate).setScale(local.getDefaultFractionDigits(), RoundingMode.HALF_UP))
                : Optional.empty();
    }
}
