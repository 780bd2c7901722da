package org.chancery.signing;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a verification found.
 *
 * @param verdict the whole document's
 * @param signatures in the order in which they were made, without document time stamps
 * @param findings why the document does not stand; empty if and only if the verdict is {@link Verdict#VALID}
 * @param judgedAt the time of receipt, where a signature without trusted time stamp was judged at it; else null
 */
public record Verification(
        Verdict verdict,
        List<FoundSignature> signatures,
        List<Finding> findings,
        @Nullable Instant judgedAt) {
    public Verification {
        signatures = List.copyOf(signatures);
        findings = List.copyOf(findings);
    }

    /** @return whether the document stands with a personal signature and a seal */
    public boolean isSealed() {
        return verdict == Verdict.VALID && signatures.stream().anyMatch(found -> found.role() == SignerRole.AGENCY);
    }

    /** @return a verification of something that could not be read */
    public static Verification invalid(Finding why) {
        return new Verification(Verdict.INVALID, List.of(), List.of(why), null);
    }

    /** @return a verification of something that nobody signed */
    public static Verification notSigned() {
        return new Verification(Verdict.NOT_SIGNED, List.of(), List.of(Finding.NO_SIGNATURE), null);
    }
}
