package org.chancery.records;

import java.io.InputStream;
import java.util.Optional;

/** Proof of issued documents to anyone; asks for no role. */
public interface Proofs {
    /**
     * Answers for a code.
     *
     * @param code as printed; case, spaces and hyphens do not matter
     * @return empty where no issued document has it
     */
    Optional<VerificationReport> byCode(String code);

    /**
     * Examines a PDF that somebody holds; it is not kept.
     *
     * @param pdf read to its end, not closed
     * @throws org.chancery.platform.Fault {@code FILE_TOO_LARGE} above the upload limit
     */
    VerificationReport examine(InputStream pdf);

    /**
     * Examines a PDF for experts; it is not kept.
     *
     * @param pdf as {@link #examine}
     * @return the validation report in the form of ETSI TS 119 102-2 (XML), empty where the file has no signature or cannot be read
     * @throws org.chancery.platform.Fault as {@link #examine}
     */
    Optional<byte[]> expertReport(InputStream pdf);
}
