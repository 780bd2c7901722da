package org.chancery.signing;

import java.time.Instant;
import java.util.Optional;

/**
 * A signature that a verification found.
 *
 * @param role in which role it was made
 * @param signer what the certificate says of the signer
 * @param claimedTime when the signer says to have signed
 * @param trustedTime when a time-stamping authority saw the signature; empty without a valid time stamp
 * @param level such as {@code PAdES-BASELINE-LT}
 * @param verdict whether this signature stands
 * @param coveredBytes length of the revision that was signed
 */
public record FoundSignature(
        SignerRole role,
        SignerCertificate signer,
        Optional<Instant> claimedTime,
        Optional<Instant> trustedTime,
        String level,
        Verdict verdict,
        long coveredBytes) {}
