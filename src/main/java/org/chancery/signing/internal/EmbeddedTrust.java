package org.chancery.signing.internal;

import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.model.x509.revocation.crl.CRL;
import eu.europa.esig.dss.model.x509.revocation.ocsp.OCSP;
import eu.europa.esig.dss.spi.x509.revocation.RevocationSource;
import eu.europa.esig.dss.spi.x509.revocation.RevocationToken;
import eu.europa.esig.dss.spi.x509.revocation.crl.ExternalResourcesCRLSource;
import eu.europa.esig.dss.spi.x509.tsp.TSPSource;
import java.io.ByteArrayInputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;

/** Trust in the embedded authority alone; everything is asked in the same process. */
final class EmbeddedTrust implements Trust {
    private final EmbeddedAuthority authority;
    private final Lists lists = new Lists();

    EmbeddedTrust(EmbeddedAuthority authority) {
        this.authority = authority;
    }

    @Override
    public List<Anchor> trusted() {
        return authority.parts().root().chain().stream().map(Anchor::always).toList();
    }

    @Override
    public TSPSource timeStamps() {
        return authority.timeStamping();
    }

    @Override
    public RevocationSource<CRL> revocationLists() {
        return lists;
    }

    @Override
    public @Nullable RevocationSource<OCSP> revocationAnswers() {
        return null;
    }

    /** The current lists, parsed once for each issue. */
    private final class Lists implements RevocationSource<CRL> {
        private static final long serialVersionUID = 1;
        private transient @Nullable Parsed parsed;

        private record Parsed(
                byte[] root,
                byte[] issuing,
                ExternalResourcesCRLSource source,
                ConcurrentMap<CertificateToken, Optional<RevocationToken<CRL>>> answers) {}

        @Override
        public @Nullable RevocationToken<CRL> getRevocationToken(
                CertificateToken certificate, CertificateToken issuer) {
            Parsed lists = current();
            return lists.answers()
                    .computeIfAbsent(certificate, asked -> lists.source().getRevocationTokens(asked, issuer).stream()
                            .findFirst())
                    .orElse(null);
        }

        private synchronized Parsed current() {
            byte[] root = authority.parts().rootList().current();
            byte[] issuing = authority.parts().issuingList().current();
            Parsed known = parsed;
            if (known == null || !Arrays.equals(known.root(), root) || !Arrays.equals(known.issuing(), issuing)) {
                var source = new ExternalResourcesCRLSource(
                        new ByteArrayInputStream(root), new ByteArrayInputStream(issuing));
                known = new Parsed(root, issuing, source, new ConcurrentHashMap<>());
                parsed = known;
            }
            return known;
        }
    }
}
