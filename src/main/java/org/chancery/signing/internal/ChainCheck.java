package org.chancery.signing.internal;

import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.model.x509.revocation.crl.CRL;
import eu.europa.esig.dss.spi.x509.revocation.RevocationToken;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.chancery.signing.TrustPurpose;

/** The cheap check of a signer: whether a chain of valid certificates leads to an authority that is trusted here. */
final class ChainCheck {
    private static final int LONGEST = 8;
    private final Trust trust;

    ChainCheck(Trust trust) {
        this.trust = trust;
    }

    boolean holds(CertificateToken signer, Collection<CertificateToken> others, Instant at) {
        CertificateToken certificate = signer;
        for (int length = 0; length < LONGEST; length++) {
            if (!inForce(certificate, at)) {
                return false;
            }
            if (trust.trusts(List.of(certificate), TrustPurpose.OWN, at)) {
                return true;
            }
            Optional<CertificateToken> issuer = issuer(certificate, others);
            if (issuer.isEmpty() || isRevoked(certificate, issuer.get(), at)) {
                return false;
            }
            certificate = issuer.get();
        }
        return false;
    }

    private Optional<CertificateToken> issuer(CertificateToken certificate, Collection<CertificateToken> others) {
        return java.util.stream.Stream.concat(trust.anchors().stream(), others.stream())
                .filter(candidate -> !candidate.equals(certificate))
                .filter(candidate -> candidate.getCertificate().getBasicConstraints() >= 0)
                .filter(certificate::isSignedBy)
                .findFirst();
    }

    private boolean isRevoked(CertificateToken certificate, CertificateToken issuer, Instant at) {
        RevocationToken<CRL> list = trust.revocationLists().getRevocationToken(certificate, issuer);
        return list != null
                && list.getRevocationDate() != null
                && !list.getRevocationDate().toInstant().isAfter(at);
    }

    private static boolean inForce(CertificateToken certificate, Instant at) {
        return !at.isBefore(certificate.getNotBefore().toInstant())
                && !at.isAfter(certificate.getNotAfter().toInstant());
    }
}
