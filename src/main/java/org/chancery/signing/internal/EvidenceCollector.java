package org.chancery.signing.internal;

import eu.europa.esig.dss.model.DSSException;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.model.x509.revocation.crl.CRL;
import eu.europa.esig.dss.model.x509.revocation.ocsp.OCSP;
import eu.europa.esig.dss.spi.x509.revocation.RevocationSource;
import eu.europa.esig.dss.spi.x509.revocation.RevocationToken;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.chancery.platform.Fault;
import org.chancery.signing.SigningError;
import org.jspecify.annotations.Nullable;

/** Collects the revocation data for chains of certificates. */
final class EvidenceCollector {
    private final Trust trust;

    EvidenceCollector(Trust trust) {
        this.trust = trust;
    }

    /**
     * @param certificates signers, time-stamping services and their issuers, in any order
     * @throws Fault {@link SigningError#TRUST_SERVICE_UNAVAILABLE} if no revocation data can be had
     */
    Evidence collect(Collection<CertificateToken> certificates) {
        Set<CertificateToken> all = new LinkedHashSet<>(certificates);
        all.addAll(trust.anchors());
        Set<ByteBuffer> lists = new LinkedHashSet<>();
        Set<ByteBuffer> answers = new LinkedHashSet<>();
        for (CertificateToken certificate : certificates) {
            if (!certificate.isSelfSigned() && !trust.anchors().contains(certificate)) {
                issuer(certificate, all).ifPresent(issuer -> ask(certificate, issuer, lists, answers));
            }
        }
        return new Evidence(List.copyOf(all), bytes(lists), bytes(answers));
    }

    private static Optional<CertificateToken> issuer(CertificateToken certificate, Set<CertificateToken> all) {
        return all.stream().filter(certificate::isSignedBy).findFirst();
    }

    private void ask(
            CertificateToken certificate, CertificateToken issuer, Set<ByteBuffer> lists, Set<ByteBuffer> answers) {
        try {
            RevocationToken<CRL> list = trust.revocationLists().getRevocationToken(certificate, issuer);
            if (list != null) {
                lists.add(ByteBuffer.wrap(list.getEncoded()));
                return;
            }
            RevocationToken<OCSP> answer = answer(certificate, issuer, trust.revocationAnswers());
            if (answer == null) {
                throw new Fault(SigningError.TRUST_SERVICE_UNAVAILABLE);
            }
            answers.add(ByteBuffer.wrap(answer.getEncoded()));
        } catch (DSSException unreachable) {
            throw new Fault(SigningError.TRUST_SERVICE_UNAVAILABLE);
        }
    }

    private static @Nullable RevocationToken<OCSP> answer(
            CertificateToken certificate, CertificateToken issuer, @Nullable RevocationSource<OCSP> source) {
        return source == null ? null : source.getRevocationToken(certificate, issuer);
    }

    private static List<byte[]> bytes(Set<ByteBuffer> buffers) {
        List<byte[]> bytes = new ArrayList<>();
        buffers.forEach(buffer -> bytes.add(buffer.array()));
        return bytes;
    }
}
