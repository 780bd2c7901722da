package org.chancery.records;

import java.util.List;

/**
 * What becomes of a row of a register kept elsewhere.
 *
 * @param outcome what happens to it
 * @param column the column that speaks against it, or about which is warned; empty for none
 * @param reason word that names the sentence for people, such as {@code number-taken}; empty where there is nothing to say
 * @param arguments values for the sentence
 */
public record Takeover(Outcome outcome, String column, String reason, List<String> arguments) {
    /** It is taken as it is. */
    public static final Takeover TAKEN = new Takeover(Outcome.TAKEN, "", "", List.of());

    /** It is there already, and nothing happens. */
    public static final Takeover DUPLICATE = new Takeover(Outcome.DUPLICATE, "", "", List.of());

    /** What may happen. */
    public enum Outcome {
        TAKEN,
        DUPLICATE,
        REFUSED
    }

    /** @return a row that cannot be taken */
    public static Takeover refused(String column, String reason, String... arguments) {
        return new Takeover(Outcome.REFUSED, column, reason, List.of(arguments));
    }

    /** @return a row that is taken although something was noticed */
    public static Takeover warned(String column, String reason, String... arguments) {
        return new Takeover(Outcome.TAKEN, column, reason, List.of(arguments));
    }
}
