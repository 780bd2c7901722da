package org.chancery.clearance;

/** Writes down that somebody brought a state secret to this installation, without a word of it. */
public interface SecretRefusals {
    /**
     * Writes the ledger, even where the caller's transaction is undone.
     *
     * @param way it came: {@code draft}, {@code counter}, {@code mail}, {@code scanner}, {@code reading}, {@code application}
     * @param unit code of the unit that it came to, empty where none is known
     */
    void record(String way, String unit);
}
