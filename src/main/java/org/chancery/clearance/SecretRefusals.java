package org.chancery.clearance;

import java.util.Arrays;

/** Writes down that somebody brought a state secret to this installation, without a word of it. */
public interface SecretRefusals {
    /**
     * Writes the ledger, even where the caller's transaction is undone.
     *
     * @param way it came: {@code draft}, {@code counter}, {@code mail}, {@code scanner}, {@code reading}, {@code application},
     *     {@code desk} (typed), {@code import} (a table)
     * @param unit code of the unit that it came to, empty where none is known
     */
    void record(String way, String unit);

    /** @return whether any of these typed words bears a degree of secrecy, which is written down then */
    default boolean meets(String way, String unit, String... words) {
        boolean secret = Arrays.stream(words).anyMatch(SecretMarks::inTyped);
        if (secret) {
            record(way, unit);
        }
        return secret;
    }
}
