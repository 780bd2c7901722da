package org.chancery.signing.internal;

import eu.europa.esig.dss.model.x509.CertificateToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.tsp.TimeStampToken;
import org.chancery.platform.Fault;
import org.chancery.signing.Preservation;
import org.chancery.signing.SigningError;
import org.chancery.signing.TrustPurpose;
import org.chancery.signing.Verdict;

/** Puts a new time stamp over everything, the data to check the older ones included. */
final class Longevity implements Preservation {
    private final Trust trust;
    private final OfficialPolicy policy;
    private final Signatory signatory;
    private final Verifier verifier;
    private final Clock clock;

    Longevity(Trust trust, OfficialPolicy policy, Signatory signatory, Verifier verifier, Clock clock) {
        this.trust = trust;
        this.policy = policy;
        this.signatory = signatory;
        this.verifier = verifier;
        this.clock = clock;
    }

    @Override
    public Optional<Instant> provenUntil(byte[] pdf) {
        List<SignedRevision> revisions = revisions(pdf);
        return revisions.isEmpty() ? Optional.empty() : Optional.of(end(revisions.getLast()));
    }

    private Instant end(SignedRevision last) {
        return last.isTimeStamp() ? new StampLife(trust, policy.ends()).end(last) : Instant.EPOCH;
    }

    @Override
    public byte[] renew(byte[] pdf, TrustPurpose purpose) {
        if (verifier.verify(pdf, purpose).verdict() != Verdict.VALID) {
            throw new Fault(SigningError.NOT_VALID);
        }
        List<SignedRevision> before = revisions(pdf);
        HeardClock stamps = new HeardClock(trust.timeStamps());
        Evidence evidence = new EvidenceCollector(trust).collect(inForce(before));
        byte[] renewed = signatory.timeStamp(pdf, stamps, document -> EvidenceStore.add(document, evidence));
        Instant end = end(revisions(renewed).getLast());
        if (!end.isAfter(end(before.getLast()))) {
            throw new Fault(SigningError.RENEWAL_POINTLESS);
        }
        return renewed;
    }

    private static List<SignedRevision> revisions(byte[] pdf) {
        try (PDDocument document = Pdf.open(pdf)) {
            return SignedRevision.of(document, pdf.length);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Of older ones the data to check them stands in the document, under a later time stamp. */
    private Set<CertificateToken> inForce(List<SignedRevision> revisions) {
        Set<CertificateToken> certificates = new LinkedHashSet<>();
        try {
            for (SignedRevision revision : revisions) {
                CMSSignedData token = new CMSSignedData(revision.signature().getContents());
                certificates.addAll(StampLife.certificates(token));
                for (TimeStampToken stamp : SignatureStamps.of(token)) {
                    certificates.addAll(StampLife.certificates(stamp.toCMSSignedData()));
                }
            }
        } catch (CMSException unreadable) {
            throw new Fault(SigningError.NOT_VALID);
        }
        Instant now = clock.instant();
        certificates.removeIf(each -> !now.isBefore(each.getNotAfter().toInstant()));
        return certificates;
    }
}
