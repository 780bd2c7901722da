package org.chancery.signing.internal;

import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.enumerations.EncryptionAlgorithm;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.spi.DSSASN1Utils;
import java.security.PublicKey;
import java.security.interfaces.DSAPublicKey;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;

/** How long a time stamp proves what it proves: as long as each certificate of its chain and each algorithm in it. */
final class StampLife {
    private static final int LONGEST = 8;

    private final Trust trust;
    private final AlgorithmEnds ends;

    StampLife(Trust trust, AlgorithmEnds ends) {
        this.trust = trust;
        this.ends = ends;
    }

    /** @return the end of a time stamp; the past for one that cannot be read */
    Instant end(SignedRevision stamp) {
        try {
            CMSSignedData token = new CMSSignedData(stamp.signature().getContents());
            List<Instant> found = new ArrayList<>();
            for (SignerInformation signer : token.getSignerInfos().getSigners()) {
                ends.digest(DigestAlgorithm.forOID(signer.getDigestAlgOID()).getName())
                        .ifPresent(found::add);
            }
            for (CertificateToken certificate : chain(token)) {
                if (!trust.anchors().contains(certificate)) {
                    found.add(certificate.getNotAfter().toInstant());
                    key(certificate.getPublicKey()).ifPresent(found::add);
                }
            }
            return found.stream().min(Instant::compareTo).orElse(Instant.EPOCH);
        } catch (CMSException | IllegalArgumentException unreadable) {
            return Instant.EPOCH;
        }
    }

    /** Signer first, as far as the token and the anchors reach. */
    private List<CertificateToken> chain(CMSSignedData token) {
        Set<CertificateToken> known = certificates(token);
        List<CertificateToken> all =
                Stream.concat(known.stream(), trust.anchors().stream()).toList();
        List<CertificateToken> chain = new ArrayList<>();
        Optional<CertificateToken> next = token.getSignerInfos().getSigners().stream()
                .flatMap(signer -> token.getCertificates().getMatches(signer.getSID()).stream())
                .map(match -> DSSASN1Utils.getCertificate((X509CertificateHolder) match))
                .findFirst();
        while (next.isPresent() && chain.size() < LONGEST) {
            CertificateToken certificate = next.get();
            chain.add(certificate);
            next = certificate.isSelfSigned() || trust.anchors().contains(certificate)
                    ? Optional.empty()
                    : all.stream().filter(certificate::isSignedBy).findFirst();
        }
        return chain;
    }

    static Set<CertificateToken> certificates(CMSSignedData token) {
        Set<CertificateToken> certificates = new LinkedHashSet<>();
        for (X509CertificateHolder holder : token.getCertificates().getMatches(null)) {
            certificates.add(DSSASN1Utils.getCertificate(holder));
        }
        return certificates;
    }

    private Optional<Instant> key(PublicKey key) {
        int size =
                switch (key) {
                    case RSAPublicKey rsa -> rsa.getModulus().bitLength();
                    case ECPublicKey curve -> curve.getParams().getOrder().bitLength();
                    case DSAPublicKey dsa -> dsa.getParams().getP().bitLength();
                    default -> 0;
                };
        return ends.key(EncryptionAlgorithm.forKey(key).getName(), size);
    }
}
