package org.chancery.signing.internal;

import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.spi.x509.CommonTrustedCertificateSource;

/** Tells DSS whom to trust and where to ask. */
final class Verifiers {
    private Verifiers() {}

    /** A fresh one for one document. */
    static CommonCertificateVerifier online(Trust trust) {
        CommonTrustedCertificateSource anchors = new CommonTrustedCertificateSource();
        trust.anchors().forEach(anchors::addCertificate);
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
