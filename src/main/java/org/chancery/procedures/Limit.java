package org.chancery.procedures;

import java.util.List;

/**
 * A limit with its reason.
 *
 * @param days counted in {@code unit}, at least 1
 * @param setByLaw false when no limit is known and the ministry's service standard stands in
 * @param uncertain true when the figure was not read in a law text
 * @param explanationKey message key that says where the figure comes from
 * @param explanationArgs arguments of that message
 */
public record Limit(
        int days,
        DayUnit unit,
        boolean setByLaw,
        boolean uncertain,
        String explanationKey,
        List<Object> explanationArgs) {

    public Limit {
        explanationArgs = List.copyOf(explanationArgs);
    }
}
