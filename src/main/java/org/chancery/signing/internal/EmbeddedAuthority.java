package org.chancery.signing.internal;

import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.spi.x509.tsp.TSPSource;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.jspecify.annotations.Nullable;

/**
 * The certification and time-stamping authority of a sample ministry: a root, an issuing authority under it, a time-stamping
 * service. Made on first use, kept in the home.
 */
final class EmbeddedAuthority {
    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration ROOT_LIFE = DAY.multipliedBy(365 * 20);
    private static final Duration ISSUING_LIFE = DAY.multipliedBy(365 * 10);
    private static final Duration SIGNER_LIFE = DAY.multipliedBy(365 * 3);

    private static final Duration STAMPS_RENEWED_BEFORE_END = DAY.multipliedBy(365);

    private final KeyFolder keys;
    private final Path home;
    private final URI address;
    private final Clock clock;
    private @Nullable Parts parts;

    /** What the authority consists of. */
    record Parts(
            HeldKey.InMemory root,
            HeldKey.InMemory issuing,
            EmbeddedClock timeStamping,
            CertificateToken timeStampingCertificate,
            RevocationList rootList,
            RevocationList issuingList) {}

    EmbeddedAuthority(KeyFolder keys, Path home, URI address, Clock clock) {
        this.keys = keys;
        this.home = home;
        this.address = address;
        this.clock = clock;
    }

    synchronized Parts parts() {
        Parts known = parts;
        if (known == null || !isLongLived(known.timeStampingCertificate())) {
            known = open();
            parts = known;
        }
        return known;
    }

    private boolean isLongLived(CertificateToken stamping) {
        return clock.instant()
                .plus(STAMPS_RENEWED_BEFORE_END)
                .isBefore(stamping.getNotAfter().toInstant());
    }

    /** A new key with a certificate of the issuing authority. */
    HeldKey.InMemory issue(X500Name subject) {
        return issued(parts().issuing(), subject, CertificateOrder.Kind.SIGNER, SIGNER_LIFE, "issuing");
    }

    void revoke(CertificateToken certificate) throws IOException {
        parts().issuingList().revoke(certificate);
    }

    TSPSource timeStamping() {
        return parts().timeStamping();
    }

    private Parts open() {
        HeldKey.InMemory root = keys.load("authority-root").orElseGet(this::makeRoot);
        HeldKey.InMemory issuing = keys.load("authority-issuing").orElseGet(() -> makeIssuing(root));
        HeldKey.InMemory stamping = keys.load("authority-tsa")
                .filter(key -> isLongLived(key.certificate()))
                .orElseGet(() -> makeTimeStamping(issuing));
        Path pki = home.resolve("pki");
        return new Parts(
                root,
                issuing,
                new EmbeddedClock(stamping, clock),
                stamping.certificate(),
                new RevocationList(root, pki.resolve("root-revoked.txt"), clock),
                new RevocationList(issuing, pki.resolve("issuing-revoked.txt"), clock));
    }

    private HeldKey.InMemory makeRoot() {
        KeyPair pair = pair();
        X509Certificate certificate = order(
                        SubjectNames.authority("Chancery demonstration root"),
                        pair,
                        CertificateOrder.Kind.AUTHORITY,
                        ROOT_LIFE)
                .selfSigned();
        return kept(
                "authority-root", new HeldKey.InMemory(pair.getPrivate(), List.of(new CertificateToken(certificate))));
    }

    private HeldKey.InMemory makeIssuing(HeldKey.InMemory root) {
        return kept(
                "authority-issuing",
                issued(
                        root,
                        SubjectNames.authority("Chancery demonstration issuing authority"),
                        CertificateOrder.Kind.AUTHORITY,
                        ISSUING_LIFE,
                        "root"));
    }

    private HeldKey.InMemory makeTimeStamping(HeldKey.InMemory issuing) {
        return kept(
                "authority-tsa",
                issued(
                        issuing,
                        SubjectNames.authority("Chancery demonstration time stamps"),
                        CertificateOrder.Kind.TIME_STAMPING,
                        SIGNER_LIFE,
                        "issuing"));
    }

    private HeldKey.InMemory kept(String name, HeldKey.InMemory key) {
        keys.save(name, key);
        return key;
    }

    private HeldKey.InMemory issued(
            HeldKey.InMemory issuer, X500Name subject, CertificateOrder.Kind kind, Duration life, String issuerName) {
        try {
            KeyPair pair = pair();
            var publications = new CertificateOrder.Publications(
                    address + "/pki/" + issuerName + ".crl", address + "/pki/" + issuerName + ".crt");
            X509Certificate parent = issuer.certificate().getCertificate();
            X509Certificate certificate = order(subject, pair, kind, life)
                    .signedBy(
                            new JcaX509CertificateHolder(parent).getSubject(),
                            new KeyPair(parent.getPublicKey(), issuer.key()),
                            publications);
            List<CertificateToken> chain = Stream.concat(
                            Stream.of(new CertificateToken(certificate)), issuer.chain().stream())
                    .toList();
            return new HeldKey.InMemory(pair.getPrivate(), chain);
        } catch (java.security.cert.CertificateEncodingException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private CertificateOrder order(X500Name subject, KeyPair pair, CertificateOrder.Kind kind, Duration life) {
        Instant now = clock.instant();
        return new CertificateOrder(subject, pair, kind, now.minus(DAY), now.plus(life));
    }

    private static KeyPair pair() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
