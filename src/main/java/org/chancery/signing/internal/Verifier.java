package org.chancery.signing.internal;

import java.io.IOException;
import java.time.Clock;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.chancery.signing.Finding;
import org.chancery.signing.SigningSettings;
import org.chancery.signing.Verification;
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

    Verifier(Trust trust, SigningSettings settings, Clock clock) {
        this.check = new DocumentCheck(trust, clock);
        this.settings = settings;
        this.guard = new InflationGuard(settings.inflateLimit());
    }

    Verification verify(byte[] pdf) {
        if (pdf.length > settings.verifyLimit()) {
            return Verification.invalid(Finding.TOO_LARGE);
        }
        if (!hasHeader(pdf)) {
            return Verification.invalid(Finding.NOT_A_PDF);
        }
        if (!guard.isHarmless(pdf)) {
            return Verification.invalid(Finding.TOO_COMPLEX);
        }
        return inTurn(pdf);
    }

    private Verification inTurn(byte[] pdf) {
        long patience = settings.verifyTimeout().toMillis();
        try {
            if (!turns.tryAcquire(patience, TimeUnit.MILLISECONDS)) {
                return Verification.invalid(Finding.TOO_COMPLEX);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Verification.invalid(Finding.TOO_COMPLEX);
        }
        try {
            return onItsOwn(pdf, patience);
        } finally {
            turns.release();
        }
    }

    /** In a thread that is left behind if it does not come to an end. */
    private Verification onItsOwn(byte[] pdf, long patience) {
        FutureTask<Verification> answer = new FutureTask<>(() -> opened(pdf));
        Thread worker = Thread.ofPlatform()
                .name("verifier")
                .daemon()
                .priority(Thread.MIN_PRIORITY)
                .start(answer);
        try {
            return answer.get(patience, TimeUnit.MILLISECONDS);
        } catch (TimeoutException tooLong) {
            worker.interrupt();
            return Verification.invalid(Finding.TOO_COMPLEX);
        } catch (ExecutionException broken) {
            log.info("a document could not be verified", broken.getCause());
            return Verification.invalid(Finding.NOT_A_PDF);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Verification.invalid(Finding.TOO_COMPLEX);
        }
    }

    private Verification opened(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return document.isEncrypted() ? Verification.invalid(Finding.ENCRYPTED) : check.check(pdf, document);
        } catch (InvalidPasswordException encrypted) {
            return Verification.invalid(Finding.ENCRYPTED);
        }
    }

    private static boolean hasHeader(byte[] pdf) {
        return pdf.length > 8 && pdf[0] == '%' && pdf[1] == 'P' && pdf[2] == 'D' && pdf[3] == 'F' && pdf[4] == '-';
    }
}
