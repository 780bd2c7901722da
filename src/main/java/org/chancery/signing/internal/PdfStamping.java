package org.chancery.signing.internal;

import eu.europa.esig.dss.model.x509.CertificateToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.SortedSet;
import java.util.function.Consumer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;
import org.chancery.platform.Fault;
import org.chancery.signing.CopyForm;
import org.chancery.signing.KeyId;
import org.chancery.signing.Signing;
import org.chancery.signing.SigningError;
import org.chancery.signing.Stamping;

/** Writes the text, then signs for the agency without a picture. */
final class PdfStamping implements Stamping {
    private final KeyRing keys;
    private final Trust trust;
    private final Signatory signatory;
    private final Clock clock;
    private final CornerText corner = new CornerText();

    PdfStamping(KeyRing keys, Trust trust, Signatory signatory, Clock clock) {
        this.keys = keys;
        this.trust = trust;
        this.signatory = signatory;
        this.clock = clock;
    }

    @Override
    public byte[] annex(byte[] pdf, KeyId agency, String number, Instant signedAt) {
        HeldKey key = keys.require(agency);
        byte[] written = rewritten(pdf, document -> {
            if (SignedRevision.claimed(document) > 0) {
                throw new Fault(SigningError.ALREADY_SIGNED);
            }
            corner.write(document, StampWords.annex(number, signedAt));
        });
        return signed(written, key);
    }

    @Override
    public byte[] copy(byte[] pdf, KeyId agency, CopyForm form, String agencyName) {
        HeldKey key = keys.require(agency);
        String words = StampWords.copy(form, agencyName, clock.instant());
        byte[] written = rewritten(pdf, document -> {
            PlainPages.keepOnly(document);
            corner.write(document, words);
        });
        return signed(written, key);
    }

    @Override
    public byte[] extract(byte[] pdf, KeyId agency, SortedSet<Integer> pages, String agencyName) {
        byte[] chosen;
        try (PDDocument document = Pdf.open(pdf)) {
            PlainPages.keepOnly(document);
            chosen = ChosenPages.of(document, pages);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return copy(chosen, agency, CopyForm.EXTRACT, agencyName);
    }

    @Override
    public void requireScan(byte[] pdf) {
        try (PDDocument document = Pdf.open(pdf)) {
            ScanCheck.require(document);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static byte[] rewritten(byte[] pdf, Consumer<PDDocument> work) {
        try (PDDocument document = Pdf.open(pdf)) {
            work.accept(document);
            return Pdf.save(document);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private byte[] signed(byte[] pdf, HeldKey key) {
        HeardClock stamps = new HeardClock(trust.timeStamps());
        var order = new Signatory.Order(Signing.COPY_FIELD, false, PdfStamping::invisibleField);
        byte[] signed = signatory.sign(pdf, key, stamps, order);
        Set<CertificateToken> certificates = new LinkedHashSet<>(key.chain());
        certificates.addAll(stamps.certificates());
        Evidence evidence = new EvidenceCollector(trust).collect(certificates);
        return signatory.timeStamp(signed, stamps, document -> EvidenceStore.add(document, evidence));
    }

    private static void invisibleField(PDDocument document) {
        try {
            var form = FormLayout.form(document);
            PDSignatureField field = new PDSignatureField(form);
            field.setPartialName(Signing.COPY_FIELD);
            FormLayout.place(document, form, field, 1, new PDRectangle(0, 0));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
