package org.chancery.signing.internal;

import eu.europa.esig.dss.diagnostic.SignatureWrapper;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.pades.validation.PDFDocumentValidator;
import eu.europa.esig.dss.pdf.pdfbox.PdfBoxDefaultObjectFactory;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.chancery.signing.Finding;
import org.chancery.signing.FoundSignature;
import org.chancery.signing.SignerRole;
import org.chancery.signing.Signing;
import org.chancery.signing.TrustPurpose;
import org.chancery.signing.Verdict;
import org.chancery.signing.Verification;
import org.jspecify.annotations.Nullable;

/** The full check of a PDF that can be opened: DSS on each signature, our own rules on what came after each. */
final class DocumentCheck {
    private final Trust trust;
    private final Clock clock;
    private final OfficialPolicy policy;

    DocumentCheck(Trust trust, OfficialPolicy policy, Clock clock) {
        this.trust = trust;
        this.policy = policy;
        this.clock = clock;
    }

    /** @param received at which signatures without a trusted time stamp are judged; null for now */
    Verification check(byte[] pdf, PDDocument document, TrustPurpose purpose, @Nullable Instant received)
            throws IOException {
        Verification now = judged(pdf, document, purpose, null);
        return received != null && isUntimed(now) ? judged(pdf, document, purpose, received) : now;
    }

    private static boolean isUntimed(Verification found) {
        return found.signatures().stream().anyMatch(one -> one.trustedTime().isEmpty());
    }

    private Verification judged(byte[] pdf, PDDocument document, TrustPurpose purpose, @Nullable Instant received)
            throws IOException {
        List<SignedRevision> revisions = SignedRevision.of(document, pdf.length);
        int claimed = SignedRevision.claimed(document);
        if (claimed == 0) {
            return Verification.notSigned();
        }
        if (revisions.stream().allMatch(SignedRevision::isTimeStamp) && revisions.size() == claimed) {
            return Verification.notSigned();
        }
        Set<Finding> findings = EnumSet.noneOf(Finding.class);
        if (revisions.size() < claimed) {
            findings.add(Finding.CHANGED_BYTES);
        }
        if (!revisions.isEmpty()) {
            findings.addAll(coverage(pdf, revisions.getLast()));
        }
        boolean stampsStand = revisions.stream()
                .filter(SignedRevision::isTimeStamp)
                .allMatch(stamp -> CmsCheck.isIntactTimeStamp(pdf, stamp));
        if (!stampsStand) {
            findings.add(Finding.CHANGED_BYTES);
        }
        Judgement judgement = new Judgement(
                validator(pdf, revisions, purpose, received).validateDocument(policy.policy()),
                trust,
                purpose,
                received);
        long stamps = revisions.stream().filter(SignedRevision::isTimeStamp).count();
        findings.addAll(judgement.timeStampFindings(stamps));
        List<FoundSignature> signatures = new ArrayList<>();
        for (SignedRevision revision : revisions) {
            if (!revision.isTimeStamp()) {
                signatures.add(judge(pdf, document, revision, judgement, findings));
            }
        }
        findings.addAll(SigningOrder.check(signatures));
        Verdict verdict = findings.isEmpty() ? Verdict.VALID : Verdict.INVALID;
        return new Verification(verdict, signatures, List.copyOf(findings), received);
    }

    /** What DSS found, in the form that ETSI TS 119 102-2 gives it. */
    Optional<byte[]> expertReport(byte[] pdf, PDDocument document, TrustPurpose purpose, @Nullable Instant received)
            throws IOException {
        List<SignedRevision> revisions = SignedRevision.of(document, pdf.length);
        if (revisions.isEmpty()) {
            return Optional.empty();
        }
        Instant at = received != null && isUntimed(judged(pdf, document, purpose, null)) ? received : null;
        PDFDocumentValidator validator = validator(pdf, revisions, purpose, at);
        validator.setEnableEtsiValidationReport(true);
        String report = validator.validateDocument(policy.policy()).getXmlValidationReport();
        return Optional.of(report.getBytes(StandardCharsets.UTF_8));
    }

    /** Those that count for this document: at the time of one of its time stamps, or of receipt, or now, where it has none. */
    private Set<CertificateToken> authorities(List<SignedRevision> revisions, TrustPurpose purpose, Instant otherwise) {
        Set<Instant> times = SignatureStamps.times(revisions);
        Set<Instant> when = times.isEmpty() ? Set.of(otherwise) : times;
        return trust.trusted().stream()
                .filter(anchor -> when.stream()
                        .anyMatch(at -> anchor.covers(purpose, at) || anchor.covers(TrustPurpose.TIME_STAMPS, at)))
                .map(Anchor::certificate)
                .collect(Collectors.toSet());
    }

    private Set<Finding> coverage(byte[] pdf, SignedRevision last) {
        if (last.end() != pdf.length) {
            return Set.of(Finding.CONTENT_AFTER_LAST_SIGNATURE);
        }
        return LastToken.isPristine(pdf, last, trust.anchors()) ? Set.of() : Set.of(Finding.CHANGED_BYTES);
    }

    private FoundSignature judge(
            byte[] pdf, PDDocument document, SignedRevision revision, Judgement judgement, Set<Finding> all)
            throws IOException {
        Set<Finding> findings = EnumSet.noneOf(Finding.class);
        Optional<SignatureWrapper> seen = judgement.signature(revision.field());
        findings.addAll(seen.map(judgement::findings).orElse(EnumSet.of(Finding.CHANGED_BYTES)));
        findings.addAll(changesSince(pdf, document, revision));
        all.addAll(findings);
        var signer = CmsCheck.signer(revision);
        SignerRole role = signer.map(certificate -> SigningOrder.role(revision.field(), certificate))
                .orElse(SignerRole.OTHER);
        return new FoundSignature(
                role,
                signer.map(Certificates::describe).orElse(Certificates.UNKNOWN),
                claimedTime(revision),
                seen.flatMap(judgement::trustedTime),
                seen.map(judgement::level).orElse(""),
                findings.isEmpty() ? Verdict.VALID : Verdict.INVALID,
                revision.end());
    }

    private static Optional<Instant> claimedTime(SignedRevision revision) {
        return Optional.ofNullable(revision.signature().getSignDate()).map(date -> date.toInstant());
    }

    private static Set<Finding> changesSince(byte[] pdf, PDDocument document, SignedRevision revision)
            throws IOException {
        if (revision.end() == pdf.length) {
            return Set.of();
        }
        boolean closed =
                revision.field().equals(Signing.SEAL_FIELD) || revision.field().equals(Signing.COPY_FIELD);
        RevisionRules.Stage stage = closed ? RevisionRules.Stage.SEALED : RevisionRules.Stage.BEFORE_SEAL;
        try (PDDocument signed = org.apache.pdfbox.Loader.loadPDF(revision.revision(pdf))) {
            return RevisionRules.changes(signed, document, stage);
        }
    }

    private PDFDocumentValidator validator(
            byte[] pdf, List<SignedRevision> revisions, TrustPurpose purpose, @Nullable Instant received) {
        Instant at = received == null ? clock.instant() : received;
        PdfBoxDefaultObjectFactory factory = new PdfBoxDefaultObjectFactory();
        factory.setPdfDifferencesFinder(new SealOverSignature());
        PDFDocumentValidator validator = new PDFDocumentValidator(new InMemoryDocument(pdf, "document.pdf"));
        validator.setPdfObjFactory(factory);
        validator.setEnableEtsiValidationReport(false);
        validator.setCertificateVerifier(Verifiers.online(trust, authorities(revisions, purpose, at)));
        validator.setValidationTime(Date.from(at));
        return validator;
    }
}
