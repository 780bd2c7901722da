package org.chancery.signing.internal;

import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.chancery.signing.Finding;
import org.chancery.signing.SigningSettings;
import org.chancery.signing.TrustPurpose;
import org.chancery.signing.Verification;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lets nothing near the parsers that is too large, unpacks too far or takes too long; few documents at a time. */
final class Verifier {
    private static final Logger log = LoggerFactory.getLogger(Verifier.class);
    private static final int AT_A_TIME = 2;

    private final DocumentCheck check;
    private final SigningSettings settings;
    private final InflationGuard guard;
    private final Semaphore turns = new Semaphore(AT_A_TIME);

    Verifier(DocumentCheck check, SigningSettings settings) {
        this.check = check;
        this.settings = settings;
        this.guard = new InflationGuard(settings.inflateLimit());
    }

    /** Looks at a document that is fit to be opened. */
    private interface Look<T> {
        T at(PDDocument document) throws IOException;
    }

    Verification verify(byte[] pdf, TrustPurpose purpose) {
        return verify(pdf, purpose, null);
    }

    /** @param received when it was received, at which signatures without a trusted time stamp are judged; null for now */
    Verification verify(byte[] pdf, TrustPurpose purpose, @Nullable Instant received) {
        return guarded(pdf, Verification::invalid, document -> check.check(pdf, document, purpose, received));
    }

    Optional<byte[]> expertReport(byte[] pdf, TrustPurpose purpose, @Nullable Instant received) {
        return guarded(pdf, why -> Optional.empty(), document -> check.expertReport(pdf, document, purpose, received));
    }

    private <T> T guarded(byte[] pdf, Function<Finding, T> refusal, Look<T> look) {
        if (pdf.length > settings.verifyLimit()) {
            return refusal.apply(Finding.TOO_LARGE);
        }
        if (!hasHeader(pdf)) {
            return refusal.apply(Finding.NOT_A_PDF);
        }
        if (!guard.isHarmless(pdf)) {
            return refusal.apply(Finding.TOO_COMPLEX);
        }
        return inTurn(pdf, refusal, look);
    }

    private <T> T inTurn(byte[] pdf, Function<Finding, T> refusal, Look<T> look) {
        long patience = settings.verifyTimeout().toMillis();
        try {
            if (!turns.tryAcquire(patience, TimeUnit.MILLISECONDS)) {
                return refusal.apply(Finding.TOO_COMPLEX);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return refusal.apply(Finding.TOO_COMPLEX);
        }
        try {
            return onItsOwn(pdf, refusal, look, patience);
        } finally {
            turns.release();
        }
    }

    /** In a thread that is left behind if it does not come to an end. */
    private <T> T onItsOwn(byte[] pdf, Function<Finding, T> refusal, Look<T> look, long patience) {
        FutureTask<T> answer = new FutureTask<>(() -> opened(pdf, refusal, look));
        Thread worker = Thread.ofPlatform()
                .name("verifier")
                .daemon()
                .priority(Thread.MIN_PRIORITY)
                .start(answer);
        try {
            return answer.get(patience, TimeUnit.MILLISECONDS);
        } catch (TimeoutException tooLong) {
            worker.interrupt();
            return refusal.apply(Finding.TOO_COMPLEX);
        } catch (ExecutionException broken) {
            log.info("a document could not be verified", broken.getCause());
            return refusal.apply(Finding.NOT_A_PDF);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return refusal.apply(Finding.TOO_COMPLEX);
        }
    }

    private static <T> T opened(byte[] pdf, Function<Finding, T> refusal, Look<T> look) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return document.isEncrypted() ? refusal.apply(Finding.ENCRYPTED) : look.at(document);
        } catch (InvalidPasswordException encrypted) {
            return refusal.apply(Finding.ENCRYPTED);
        }
    }

    private static boolean hasHeader(byte[] pdf) {
        return pdf.length > 8 && pdf[0] == '%' && pdf[1] == 'P' && pdf[2] == 'D' && pdf[3] == 'F' && pdf[4] == '-';
    }
}
