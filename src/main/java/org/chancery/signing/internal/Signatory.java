package org.chancery.signing.internal;

import eu.europa.esig.dss.alert.exception.AlertException;
import eu.europa.esig.dss.enumerations.CertificationPermission;
import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.model.DSSDocument;
import eu.europa.esig.dss.model.DSSException;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.SignatureValue;
import eu.europa.esig.dss.model.ToBeSigned;
import eu.europa.esig.dss.pades.PAdESSignatureParameters;
import eu.europa.esig.dss.pades.PAdESTimestampParameters;
import eu.europa.esig.dss.pades.signature.PAdESService;
import eu.europa.esig.dss.pades.timestamp.PAdESTimestampService;
import eu.europa.esig.dss.pdf.PDFServiceMode;
import eu.europa.esig.dss.spi.DSSUtils;
import eu.europa.esig.dss.spi.x509.tsp.TSPSource;
import java.time.Clock;
import java.util.Date;
import org.chancery.platform.Fault;
import org.chancery.signing.SigningError;

/** Makes one PAdES signature or time stamp at a time with DSS. */
final class Signatory {
    private static final int SIGNATURE_SPACE = 12_000;

    private final Trust trust;
    private final Clock clock;

    Signatory(Trust trust, Clock clock) {
        this.trust = trust;
        this.clock = clock;
    }

    /**
     * What to sign.
     *
     * @param field an empty signature field that is there once the layer has been laid
     * @param certifies whether this first signature permits filling of fields only
     * @param layer what else goes into the same revision
     */
    record Order(String field, boolean certifies, Layer layer) {}

    /** PAdES baseline-T. */
    byte[] sign(byte[] pdf, HeldKey key, TSPSource timeStamps, Order order) {
        Begun begun = begin(pdf, key, timeStamps, order);
        return finish(begun, key.sign(begun.data()));
    }

    /** A document that waits for the key. */
    record Begun(DSSDocument document, PAdESService service, PAdESSignatureParameters parameters, ToBeSigned data) {}

    Begun begin(byte[] pdf, HeldKey key, TSPSource timeStamps, Order order) {
        DSSDocument document = new InMemoryDocument(pdf, "document.pdf");
        PAdESSignatureParameters parameters = parameters(key, order);
        PAdESService service = new PAdESService(Verifiers.online(trust));
        service.setTspSource(timeStamps);
        service.setPdfObjFactory(LayeredPdfService.factory(order.layer()));
        try {
            return new Begun(document, service, parameters, service.getDataToSign(document, parameters));
        } catch (AlertException | DSSException refused) {
            throw new Fault(SigningError.KEY_UNUSABLE);
        }
    }

    byte[] finish(Begun begun, SignatureValue signature) {
        try {
            return DSSUtils.toByteArray(begun.service().signDocument(begun.document(), begun.parameters(), signature));
        } catch (AlertException | DSSException refused) {
            throw new Fault(SigningError.KEY_UNUSABLE);
        }
    }

    private PAdESSignatureParameters parameters(HeldKey key, Order order) {
        PAdESSignatureParameters parameters = new PAdESSignatureParameters();
        parameters.setSignatureLevel(SignatureLevel.PAdES_BASELINE_T);
        parameters.setDigestAlgorithm(DigestAlgorithm.SHA256);
        parameters.getSignatureTimestampParameters().setDigestAlgorithm(DigestAlgorithm.SHA256);
        parameters.setSigningCertificate(key.certificate());
        parameters.setCertificateChain(key.chain());
        parameters.setContentSize(SIGNATURE_SPACE);
        parameters.bLevel().setSigningDate(Date.from(clock.instant()));
        if (order.certifies()) {
            parameters.setPermission(CertificationPermission.MINIMAL_CHANGES_PERMITTED);
        }
        parameters.getImageParameters().getFieldParameters().setFieldId(order.field());
        return parameters;
    }

    /** A document time stamp over everything, the layer included. */
    byte[] timeStamp(byte[] pdf, TSPSource timeStamps, Layer layer) {
        PAdESTimestampParameters parameters = new PAdESTimestampParameters(DigestAlgorithm.SHA256);
        var service = new LayeredPdfService(PDFServiceMode.ARCHIVE_TIMESTAMP, layer);
        DSSDocument stamped = new PAdESTimestampService(timeStamps, service)
                .timestampDocument(new InMemoryDocument(pdf, "document.pdf"), parameters);
        return DSSUtils.toByteArray(stamped);
    }
}
