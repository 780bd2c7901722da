package org.chancery.signing.internal;

import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.model.x509.revocation.crl.CRL;
import eu.europa.esig.dss.model.x509.revocation.ocsp.OCSP;
import eu.europa.esig.dss.spi.x509.revocation.RevocationSource;
import eu.europa.esig.dss.spi.x509.tsp.TSPSource;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.chancery.signing.TrustPurpose;
import org.jspecify.annotations.Nullable;

/** Whom this installation trusts, and where it asks. */
interface Trust {
    /** Whom, for what, and for which time. */
    List<Anchor> trusted();

    /** Certificates of the authorities at the end of each chain, whatever they are trusted for. */
    default List<CertificateToken> anchors() {
        return trusted().stream().map(Anchor::certificate).distinct().toList();
    }

    /** Whether one of these certificates is trusted for that purpose at that time. */
    default boolean trusts(Collection<CertificateToken> chain, TrustPurpose purpose, Instant at) {
        return trusted().stream()
                .anyMatch(anchor -> anchor.covers(purpose, at) && chain.contains(anchor.certificate()));
    }

    /** Where time stamps come from. */
    TSPSource timeStamps();

    /** Where lists of revoked certificates come from. */
    RevocationSource<CRL> revocationLists();

    /** Where answers on single certificates come from; null if nobody is asked. */
    @Nullable
    RevocationSource<OCSP> revocationAnswers();
}
