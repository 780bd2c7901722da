package org.chancery.signing.internal;

import java.math.BigInteger;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AuthorityInformationAccess;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.CRLDistPoint;
import org.bouncycastle.asn1.x509.DistributionPoint;
import org.bouncycastle.asn1.x509.DistributionPointName;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.jspecify.annotations.Nullable;

/** A certificate to be made by the embedded authority. */
record CertificateOrder(X500Name subject, KeyPair keys, Kind kind, Instant from, Instant to) {
    private static final SecureRandom RANDOM = new SecureRandom();

    /** What the certificate is for. */
    enum Kind {
        AUTHORITY(KeyUsage.keyCertSign | KeyUsage.cRLSign),
        SIGNER(KeyUsage.digitalSignature | KeyUsage.nonRepudiation),
        TIME_STAMPING(KeyUsage.digitalSignature | KeyUsage.nonRepudiation);

        private final int usage;

        Kind(int usage) {
            this.usage = usage;
        }
    }

    /** Where a certificate says that its issuer publishes. */
    record Publications(String revocations, String issuerCertificate) {}

    /** @return a certificate that signs itself */
    X509Certificate selfSigned() {
        return signed(subject, keys, null);
    }

    X509Certificate signedBy(X500Name issuer, KeyPair issuerKeys, Publications publications) {
        return signed(issuer, issuerKeys, publications);
    }

    private X509Certificate signed(X500Name issuer, KeyPair issuerKeys, @Nullable Publications publications) {
        try {
            BigInteger serial = new BigInteger(127, RANDOM).setBit(126);
            var builder = new JcaX509v3CertificateBuilder(
                    issuer, serial, Date.from(from), Date.from(to), subject, keys.getPublic());
            JcaX509ExtensionUtils extensions = new JcaX509ExtensionUtils();
            builder.addExtension(
                    Extension.subjectKeyIdentifier, false, extensions.createSubjectKeyIdentifier(keys.getPublic()));
            builder.addExtension(
                    Extension.authorityKeyIdentifier,
                    false,
                    extensions.createAuthorityKeyIdentifier(issuerKeys.getPublic()));
            describe(builder, publications);
            return new JcaX509CertificateConverter().getCertificate(builder.build(signer(issuerKeys.getPrivate())));
        } catch (java.security.NoSuchAlgorithmException
                | CertIOException
                | CertificateException
                | OperatorCreationException failure) {
            throw new IllegalStateException("a certificate could not be made", failure);
        }
    }

    private void describe(JcaX509v3CertificateBuilder builder, @Nullable Publications publications)
            throws CertIOException {
        builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(kind == Kind.AUTHORITY));
        builder.addExtension(Extension.keyUsage, true, new KeyUsage(kind.usage));
        if (kind == Kind.TIME_STAMPING) {
            builder.addExtension(
                    Extension.extendedKeyUsage, true, new ExtendedKeyUsage(KeyPurposeId.id_kp_timeStamping));
        }
        if (publications != null) {
            DistributionPoint point = new DistributionPoint(
                    new DistributionPointName(new GeneralNames(address(publications.revocations()))), null, null);
            builder.addExtension(
                    Extension.cRLDistributionPoints, false, new CRLDistPoint(new DistributionPoint[] {point}));
            builder.addExtension(
                    Extension.authorityInfoAccess,
                    false,
                    new AuthorityInformationAccess(
                            org.bouncycastle.asn1.x509.AccessDescription.id_ad_caIssuers,
                            address(publications.issuerCertificate())));
        }
    }

    private static GeneralName address(String url) {
        return new GeneralName(GeneralName.uniformResourceIdentifier, url);
    }

    static org.bouncycastle.operator.ContentSigner signer(PrivateKey key) throws OperatorCreationException {
        return new JcaContentSignerBuilder("SHA256withECDSA").build(key);
    }
}
