package org.chancery.records;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the house says of a document that somebody holds.
 *
 * @param verdict the answer
 * @param document what it is; null where nothing of ours was recognised
 * @param signatures those found in the file, in order; empty where only a code was asked
 * @param findings message keys of what is wrong with the file, empty where nothing is
 */
public record VerificationReport(
        Verdict verdict, @Nullable Proof document, List<Signature> signatures, List<String> findings) {
    /** The answer. */
    public enum Verdict {
        /** Issued by us, unchanged, and it stands. */
        VALID,
        /** Issued by us, but withdrawn. */
        REVOKED,
        /** Issued by us and unchanged, but another document has replaced it. */
        REPLACED,
        /** It says it is ours, but it is not what we issued. */
        CHANGED,
        /** Signed, but not by us. */
        NOT_OURS,
        /** Carries no signature. */
        NOT_SIGNED,
        /** Not a PDF that can be read. */
        UNREADABLE
    }

    /** Who signed or sealed, as its certificate says. */
    public record Signature(
            String by, boolean seal, @Nullable Instant at, boolean intact) {}
}
