package org.chancery.signing;

/** What a verification comes to. */
public enum Verdict {
    /** Every signature stands, and nothing was changed. */
    VALID,
    /** A signature does not stand, or the document was changed. */
    INVALID,
    /** Nobody signed it. */
    NOT_SIGNED;

    /** @return key of the sentence for people */
    public String messageKey() {
        return "signing.verdict." + name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
