package org.chancery.records.internal;

import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.chancery.platform.Fault;
import org.chancery.platform.PlatformFault;
import org.chancery.platform.PlatformSettings;
import org.chancery.records.Proofs;
import org.chancery.records.VerificationReport;
import org.chancery.records.VerificationReport.Signature;
import org.chancery.records.VerificationReport.Verdict;
import org.chancery.signing.SignerRole;
import org.chancery.signing.Signing;
import org.chancery.signing.TrustPurpose;
import org.chancery.signing.Verification;
import org.springframework.stereotype.Component;

/** Proves documents to anyone. Few files are examined at a time, because each is held in memory. */
@Component
class ProofDesk implements Proofs {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final DocumentStore documents;
    private final Recognition recognition;
    private final Signing signing;
    private final ProofViews views;
    private final long limit;
    private final Semaphore seats = new Semaphore(4);

    ProofDesk(
            DocumentStore documents,
            Recognition recognition,
            Signing signing,
            ProofViews views,
            PlatformSettings settings) {
        this.documents = documents;
        this.recognition = recognition;
        this.signing = signing;
        this.views = views;
        this.limit = settings.uploadLimit();
    }

    @Override
    public Optional<VerificationReport> byCode(String code) {
        return documents
                .byCode(VerificationCode.read(code))
                .filter(Outgoing::wasIssued)
                .map(views::exact);
    }

    @Override
    public VerificationReport examine(InputStream pdf) {
        return seated(pdf, this::examine);
    }

    @Override
    public Optional<byte[]> expertReport(InputStream pdf) {
        return seated(pdf, file -> signing.expertReport(file, TrustPurpose.OWN));
    }

    private <T> T seated(InputStream pdf, Function<byte[], T> look) {
        try (Spool spool = Spool.of(pdf, limit)) {
            takeSeat();
            try {
                return look.apply(spool.bytes());
            } finally {
                seats.release();
            }
        }
    }

    private void takeSeat() {
        try {
            if (!seats.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new Fault(PlatformFault.TOO_MANY_REQUESTS);
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new Fault(PlatformFault.TOO_MANY_REQUESTS);
        }
    }

    private VerificationReport examine(byte[] file) {
        Optional<Outgoing> exact = recognition.exact(file);
        if (exact.isPresent()) {
            return views.exact(exact.get());
        }
        Verification found = signing.verify(file);
        Optional<Outgoing> claimed = recognition.claimed(file);
        Verdict verdict = claimed.map(document -> views.standing(
                        Judgement.claimed(document, recognition.beginsWith(file, document), found), document))
                .orElseGet(() -> Judgement.foreign(found));
        return new VerificationReport(
                verdict,
                claimed.map(views::proof).orElse(null),
                signatures(found),
                Judgement.reasons(verdict, claimed, found));
    }

    private static List<Signature> signatures(Verification found) {
        return found.signatures().stream()
                .map(signature -> new Signature(
                        signature.signer().commonName(),
                        signature.role() == SignerRole.AGENCY,
                        signature.trustedTime().or(signature::claimedTime).orElse(null),
                        signature.verdict() == org.chancery.signing.Verdict.VALID))
                .toList();
    }
}
