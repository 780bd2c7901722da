package org.chancery.procedures;

import java.util.List;
import org.chancery.platform.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * How long the office may take, and how far ahead one must file.
 *
 * @param days null when no figure is known
 * @param thresholds longer limits from a number of documents up, lowest first
 * @param filing how long before an event the file must be in, null when there is no such rule
 * @param uncertain true when the figure was not read in a law text
 * @param note the rule in words, null when there is nothing to add
 */
public record TimeLimit(
        @Nullable Integer days,
        DayUnit unit,
        List<Threshold> thresholds,
        @Nullable LeadTime filing,
        boolean uncertain,
        @Nullable LocalizedText note) {

    public TimeLimit {
        thresholds = List.copyOf(thresholds);
    }

    /** From this number of documents up, the limit is this many days. */
    public record Threshold(int documents, int days) {}

    /** The file is due this many days before an event. */
    public record LeadTime(int days, DayUnit unit) {}
}
