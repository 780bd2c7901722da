package org.chancery.procedures;

import java.util.List;
import org.chancery.platform.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * What a procedure costs.
 *
 * @param state lines set prices, nothing is charged, or no amount is known
 * @param lines dated price lines, empty unless PRICED
 * @param uncertain true when the statement was not read in a tariff
 */
public record FeeRule(
        State state,
        List<FeeLine> lines,
        boolean uncertain,
        @Nullable LocalizedText note) {

    public FeeRule {
        lines = List.copyOf(lines);
    }

    /** PRICED: see the lines; FREE: no fee; UNKNOWN: no amount found in the sources. */
    public enum State {
        PRICED,
        FREE,
        UNKNOWN
    }
}
