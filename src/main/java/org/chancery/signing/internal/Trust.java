package org.chancery.signing.internal;

import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.model.x509.revocation.crl.CRL;
import eu.europa.esig.dss.model.x509.revocation.ocsp.OCSP;
import eu.europa.esig.dss.spi.x509.revocation.RevocationSource;
import eu.europa.esig.dss.spi.x509.tsp.TSPSource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whom this installation trusts, and where it asks. */
interface Trust {
    /** Certificates of the authorities at the end of each chain. */
    List<CertificateToken> anchors();

    /** Where time stamps come from. */
    TSPSource timeStamps();

    /** Where lists of revoked certificates come from. */
    RevocationSource<CRL> revocationLists();

    /** Where answers on single certificates come from; null if nobody is asked. */
    @Nullable
    RevocationSource<OCSP> revocationAnswers();
}
