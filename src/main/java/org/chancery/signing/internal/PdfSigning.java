package org.chancery.signing.internal;

import eu.europa.esig.dss.model.SignatureValue;
import eu.europa.esig.dss.model.x509.CertificateToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.chancery.platform.Fault;
import org.chancery.signing.AgencySeal;
import org.chancery.signing.FormField;
import org.chancery.signing.KeyId;
import org.chancery.signing.PageBox;
import org.chancery.signing.PersonalSignature;
import org.chancery.signing.PersonalTask;
import org.chancery.signing.SignerCertificate;
import org.chancery.signing.Signing;
import org.chancery.signing.SigningError;
import org.chancery.signing.TrustPurpose;
import org.chancery.signing.Verification;

/** Signs, fills, seals: each step checks only what it must, the full check is {@link #verify}. */
final class PdfSigning implements Signing {
    private final KeyRing keys;
    private final Trust trust;
    private final Signatory signatory;
    private final PersonalState personalState;
    private final Verifier verifier;
    private final TextFields texts = new TextFields();
    private final Pictures pictures = new Pictures();

    PdfSigning(KeyRing keys, Trust trust, Signatory signatory, PersonalState personalState, Verifier verifier) {
        this.keys = keys;
        this.trust = trust;
        this.signatory = signatory;
        this.personalState = personalState;
        this.verifier = verifier;
    }

    @Override
    public byte[] prepare(byte[] pdf, List<FormField> fields) {
        return on(pdf, document -> {
            requireUnsigned(document, pdf);
            texts.add(document, fields);
            return Pdf.save(document);
        });
    }

    @Override
    public byte[] signPersonally(byte[] pdf, PersonalSignature order) {
        HeldKey key = keys.require(order.key());
        Waiting waiting = begin(pdf, order, key);
        return finish(waiting, key, key.sign(waiting.begun().data()));
    }

    @Override
    public List<PersonalTask.Done> signPersonally(List<PersonalTask> tasks) {
        return new JointSigning(this::begin, this::finish, keys).sign(tasks);
    }

    /** A document that waits for its personal signature, and the clock that will stamp it. */
    record Waiting(Signatory.Begun begun, HeardClock clock) {}

    private Waiting begin(byte[] pdf, PersonalSignature order, HeldKey key) {
        on(pdf, document -> {
            requireUnsigned(document, pdf);
            return Pdf.requireOn(document, order.box());
        });
        HeardClock clock = new HeardClock(trust.timeStamps());
        PageBox box = order.box();
        Picture picture = pictures.signature(order.shownName(), box.width(), box.height());
        Layer layer = new FirstSignatureLayer(box, picture);
        var task = new Signatory.Order(PERSONAL_FIELD, true, layer);
        return new Waiting(signatory.begin(pdf, key, clock, task), clock);
    }

    private byte[] finish(Waiting waiting, HeldKey key, SignatureValue value) {
        byte[] signed = signatory.finish(waiting.begun(), value);
        Evidence evidence = evidence(List.of(), key, waiting.clock());
        return on(signed, document -> {
            EvidenceStore.add(document, evidence);
            return Pdf.append(document);
        });
    }

    @Override
    public byte[] fill(byte[] pdf, Map<String, String> values) {
        return on(pdf, document -> {
            personalState.require(pdf, document);
            for (String name : values.keySet()) {
                if (!RevisionRules.isWritable(name)) {
                    throw new Fault(SigningError.FIELD_MISSING, name);
                }
            }
            texts.fill(document, values);
            return Pdf.append(document);
        });
    }

    @Override
    public byte[] seal(byte[] pdf, AgencySeal order) {
        HeldKey key = keys.require(order.key());
        List<CertificateToken> earlier = new ArrayList<>();
        on(pdf, document -> earlier.addAll(personalState.require(pdf, document)));
        HeardClock clock = new HeardClock(trust.timeStamps());
        Layer layer = new SignatureLayer(SEAL_FIELD, pictures.seal(order.upperText(), order.name()));
        var task = new Signatory.Order(SEAL_FIELD, false, layer);
        byte[] signed = signatory.sign(pdf, key, clock, task);
        Evidence evidence = evidence(earlier, key, clock);
        return signatory.timeStamp(signed, clock, document -> EvidenceStore.add(document, evidence));
    }

    @Override
    public Verification verify(byte[] pdf) {
        return verifier.verify(pdf, TrustPurpose.OWN);
    }

    @Override
    public Verification verify(byte[] pdf, TrustPurpose purpose) {
        return verifier.verify(pdf, purpose);
    }

    @Override
    public Verification verify(byte[] pdf, TrustPurpose purpose, Instant received) {
        return verifier.verify(pdf, purpose, received);
    }

    @Override
    public Optional<byte[]> expertReport(byte[] pdf, TrustPurpose purpose) {
        return verifier.expertReport(pdf, purpose, null);
    }

    @Override
    public Optional<byte[]> expertReport(byte[] pdf, TrustPurpose purpose, Instant received) {
        return verifier.expertReport(pdf, purpose, received);
    }

    @Override
    public SignerCertificate certificate(KeyId key) {
        return Certificates.describe(keys.require(key).certificate());
    }

    private Evidence evidence(List<CertificateToken> earlier, HeldKey key, HeardClock clock) {
        Set<CertificateToken> certificates = new LinkedHashSet<>(key.chain());
        certificates.addAll(earlier);
        certificates.addAll(clock.certificates());
        return new EvidenceCollector(trust).collect(certificates);
    }

    private static void requireUnsigned(PDDocument document, byte[] pdf) {
        if (!SignedRevision.of(document, pdf.length).isEmpty()) {
            throw new Fault(SigningError.ALREADY_SIGNED);
        }
    }

    private static <T> T on(byte[] pdf, Function<PDDocument, T> work) {
        try (PDDocument document = Pdf.open(pdf)) {
            return work.apply(document);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
