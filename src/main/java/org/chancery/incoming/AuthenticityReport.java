package org.chancery.incoming;

import java.time.Instant;
import java.util.List;
import org.chancery.signing.Finding;
import org.chancery.signing.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * What the check of a received file's signatures found, as it was found on receipt.
 *
 * @param verdict the whole file's
 * @param signatures in the order in which they were made
 * @param findings why it does not stand; each has a sentence for people
 * @param judgedAt the time of receipt, where a signature without trusted time stamp was judged at it; else null
 */
public record AuthenticityReport(
        Verdict verdict,
        List<Signature> signatures,
        List<Finding> findings,
        @Nullable Instant judgedAt) {
    /**
     * A signature in the file.
     *
     * @param by the signer's name
     * @param organization empty where the certificate names none
     * @param issuer who vouches for the signer
     * @param at by a trusted clock, else as the signer says; null where unknown
     * @param stands whether this signature is good
     */
    public record Signature(
            String by,
            String organization,
            String issuer,
            @Nullable Instant at,
            boolean stands) {}
}
