package org.chancery.signing.internal;

import eu.europa.esig.dss.model.x509.CertificateToken;
import java.time.Instant;
import java.util.Set;
import org.chancery.signing.TrustPurpose;

/**
 * An authority that is trusted, for what, and for which time.
 *
 * @param from first instant
 * @param to instant from which it is trusted no more
 */
record Anchor(CertificateToken certificate, Set<TrustPurpose> purposes, Instant from, Instant to) {
    /** Trusted for everything and without end. */
    static Anchor always(CertificateToken certificate) {
        return new Anchor(certificate, Set.of(TrustPurpose.values()), Instant.MIN, Instant.MAX);
    }

    boolean covers(TrustPurpose purpose, Instant at) {
        return purposes.contains(purpose) && !at.isBefore(from) && at.isBefore(to);
    }
}
