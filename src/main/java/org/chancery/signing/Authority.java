package org.chancery.signing;

import java.util.Optional;

/** What the embedded certification and time-stamping authority publishes; empty in an installation that has none. */
public interface Authority {
    /** Files that the authority publishes. */
    enum Publication {
        /** Certificate of the root, DER. */
        ROOT_CERTIFICATE,
        /** Certificate of the issuing authority, DER. */
        ISSUING_CERTIFICATE,
        /** List of the issuing authority's certificates revoked by the root, DER. */
        ROOT_REVOCATIONS,
        /** List of revoked certificates of people, agencies and the time-stamping service, DER. */
        ISSUING_REVOCATIONS
    }

    /** @return the published bytes, empty where there is no embedded authority */
    Optional<byte[]> publication(Publication publication);

    /**
     * Answers a time-stamp query.
     *
     * @param query DER of an RFC 3161 TimeStampReq
     * @return DER of a TimeStampResp (a refusal is one too), empty where there is no embedded authority
     */
    Optional<byte[]> timestamp(byte[] query);
}
