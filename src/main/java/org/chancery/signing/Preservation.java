package org.chancery.signing;

import java.time.Instant;
import java.util.Optional;

/**
 * Keeps old signatures provable: before the newest time stamp of a document loses its force, another one is put over it (PAdES baseline-LTA,
 * ETSI EN 319 142-1).
 *
 * <p>The bytes that there were are never touched; what is added stands after them.
 */
public interface Preservation {
    /**
     * @param pdf a signed PDF
     * @return the instant at which the certificates or algorithms of its newest time stamp over the whole document end; the past where it
     *     has none, empty where it is not signed
     * @throws org.chancery.platform.Fault {@link SigningError#NOT_A_PDF}
     */
    Optional<Instant> provenUntil(byte[] pdf);

    /**
     * Adds validation data as of now and a document time stamp.
     *
     * @param pdf a PDF that verifies as valid for that purpose
     * @return the longer PDF, which begins with the given bytes
     * @throws org.chancery.platform.Fault {@link SigningError#NOT_VALID}, {@link SigningError#TRUST_SERVICE_UNAVAILABLE}, {@link
     *     SigningError#RENEWAL_POINTLESS} if the service's own certificate or algorithm ends no later than the stamp that is there
     */
    byte[] renew(byte[] pdf, TrustPurpose purpose);
}
