package org.chancery.signing.internal;

import eu.europa.esig.dss.model.x509.CertificateToken;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x500.RDN;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x500.style.IETFUtils;
import org.chancery.signing.SignerCertificate;

/** Reads what certificates say. */
final class Certificates {
    /** Stands for a signer whose certificate cannot be read. */
    static final SignerCertificate UNKNOWN =
            new SignerCertificate("", "", "", "", "", java.time.Instant.EPOCH, java.time.Instant.EPOCH);

    private Certificates() {}

    static SignerCertificate describe(CertificateToken certificate) {
        X500Name subject = name(certificate.getSubject().getPrincipal());
        return new SignerCertificate(
                first(subject, BCStyle.CN),
                first(subject, BCStyle.O),
                first(subject, BCStyle.T),
                first(name(certificate.getIssuer().getPrincipal()), BCStyle.CN),
                certificate.getSerialNumber().toString(16),
                certificate.getNotBefore().toInstant(),
                certificate.getNotAfter().toInstant());
    }

    /** Whether the certificate is marked as an agency's. */
    static boolean isAgency(CertificateToken certificate) {
        return has(certificate, SubjectNames.ORGANIZATION_IDENTIFIER);
    }

    /** Whether the certificate is marked as a person's. */
    static boolean isPerson(CertificateToken certificate) {
        return has(certificate, BCStyle.SURNAME) || has(certificate, BCStyle.PSEUDONYM);
    }

    private static boolean has(CertificateToken certificate, ASN1ObjectIdentifier type) {
        return name(certificate.getSubject().getPrincipal()).getRDNs(type).length > 0;
    }

    private static X500Name name(javax.security.auth.x500.X500Principal principal) {
        return X500Name.getInstance(principal.getEncoded());
    }

    private static String first(X500Name name, ASN1ObjectIdentifier type) {
        RDN[] parts = name.getRDNs(type);
        return parts.length == 0
                ? ""
                : IETFUtils.valueToString(parts[0].getFirst().getValue());
    }
}
