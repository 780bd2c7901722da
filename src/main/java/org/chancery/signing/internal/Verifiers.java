package org.chancery.signing.internal;

import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.spi.x509.CommonTrustedCertificateSource;
import java.util.Collection;

/** Tells DSS whom to trust and where to ask. */
final class Verifiers {
    private Verifiers() {}

    /** A fresh one for one document. */
    static CommonCertificateVerifier online(Trust trust) {
        return online(trust, trust.anchors());
    }

    /** A fresh one for one document, that trusts only some of the authorities. */
    static CommonCertificateVerifier online(Trust trust, Collection<CertificateToken> trusted) {
        CommonTrustedCertificateSource anchors = new CommonTrustedCertificateSource();
        trusted.forEach(anchors::addCertificate);
        CommonCertificateVerifier verifier = new CommonCertificateVerifier();
        verifier.setTrustedCertSources(anchors);
        verifier.setCrlSource(trust.revocationLists());
        if (trust.revocationAnswers() != null) {
            verifier.setOcspSource(trust.revocationAnswers());
        }
        verifier.setAIASource(null);
        return verifier;
    }
}
