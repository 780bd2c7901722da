package org.chancery.signing.internal;

import eu.europa.esig.dss.model.x509.CertificateToken;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.x509.CRLNumber;
import org.bouncycastle.asn1.x509.CRLReason;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.cert.X509v2CRLBuilder;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v2CRLBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.jspecify.annotations.Nullable;

/** The list of revoked certificates of one authority: made anew each day and after each revocation, and kept until then. */
final class RevocationList {
    private static final Duration RENEWED_AFTER = Duration.ofDays(1);
    private static final Duration VALID_FOR = Duration.ofDays(7);

    private final HeldKey.InMemory issuer;
    private final Path register;
    private final Clock clock;
    private @Nullable Issue issue;

    private record Issue(byte[] list, Instant made) {}

    RevocationList(HeldKey.InMemory issuer, Path register, Clock clock) {
        this.issuer = issuer;
        this.register = register;
        this.clock = clock;
    }

    /** DER of the list as it stands now. */
    synchronized byte[] current() {
        Instant now = clock.instant();
        Issue latest = issue;
        if (latest == null || now.isAfter(latest.made().plus(RENEWED_AFTER)) || now.isBefore(latest.made())) {
            latest = new Issue(make(now), now);
            issue = latest;
        }
        return latest.list().clone();
    }

    synchronized void revoke(CertificateToken certificate) throws IOException {
        Files.createDirectories(register.resolveSibling(""));
        String line = certificate.getSerialNumber().toString(16) + " "
                + clock.instant().getEpochSecond() + "\n";
        Files.writeString(
                register, line, StandardOpenOption.CREATE, StandardOpenOption.APPEND, StandardOpenOption.SYNC);
        issue = null;
    }

    private byte[] make(Instant now) {
        try {
            X509v2CRLBuilder builder =
                    new JcaX509v2CRLBuilder(issuer.certificate().getCertificate(), Date.from(now));
            builder.setNextUpdate(Date.from(now.plus(VALID_FOR)));
            for (String line : lines()) {
                String[] parts = line.split(" ");
                Date when = Date.from(Instant.ofEpochSecond(Long.parseLong(parts[1])));
                builder.addCRLEntry(new BigInteger(parts[0], 16), when, CRLReason.unspecified);
            }
            builder.addExtension(
                    Extension.authorityKeyIdentifier,
                    false,
                    new JcaX509ExtensionUtils()
                            .createAuthorityKeyIdentifier(issuer.certificate().getPublicKey()));
            builder.addExtension(Extension.cRLNumber, false, new CRLNumber(BigInteger.valueOf(now.toEpochMilli())));
            return builder.build(CertificateOrder.signer(issuer.key())).getEncoded();
        } catch (NoSuchAlgorithmException | OperatorCreationException | IOException failure) {
            throw new IllegalStateException("the list of revoked certificates could not be made", failure);
        }
    }

    private List<String> lines() throws IOException {
        try {
            return Files.readAllLines(register);
        } catch (NoSuchFileException nothingRevoked) {
            return List.of();
        }
    }
}
