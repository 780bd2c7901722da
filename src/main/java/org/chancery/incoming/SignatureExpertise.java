package org.chancery.incoming;

import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.chancery.signing.SignerRole;
import org.jspecify.annotations.Nullable;

/** What experts ask of the signatures of an incoming document: examined anew, as they stand now. Faults as {@link IncomingDocuments#content}. */
public interface SignatureExpertise {
    /**
     * A revision of the file that somebody signed.
     *
     * @param number from 1, in the order in which they were signed
     * @param by the signer
     * @param level such as {@code PAdES-BASELINE-LT}, empty where unknown
     * @param trustedTime null without a valid time stamp
     * @param size bytes that the signature covers, from the beginning of the file
     * @param sha256 of those bytes
     * @param whole whether these are all bytes of the file
     */
    record SignedRevision(
            int number,
            String by,
            SignerRole role,
            String level,
            @Nullable Instant trustedTime,
            boolean stands,
            long size,
            String sha256,
            boolean whole) {}

    /** @return what each signer signed, in order; empty where nobody signed */
    List<SignedRevision> revisions(IncomingId id);

    /** @return the file as that signer saw it; {@link IncomingError#NOT_FOUND} where there is no such revision */
    InputStream revision(IncomingId id, int number);

    /** @return the validation report in the form of ETSI TS 119 102-2 (XML), empty where there is no signature */
    Optional<byte[]> report(IncomingId id);
}
