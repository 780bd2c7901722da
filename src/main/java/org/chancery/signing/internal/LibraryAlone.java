package org.chancery.signing.internal;

import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.model.DSSDocument;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.pades.PAdESSignatureParameters;
import eu.europa.esig.dss.pades.signature.PAdESService;
import eu.europa.esig.dss.spi.DSSUtils;
import java.time.Clock;
import java.util.Date;
import org.chancery.signing.KeyId;
import org.chancery.signing.PlainSigning;

/** What DSS does by itself, with the same keys, lists of revoked certificates and time stamps. */
final class LibraryAlone implements PlainSigning {
    private final KeyRing keys;
    private final Trust trust;
    private final Clock clock;

    LibraryAlone(KeyRing keys, Trust trust, Clock clock) {
        this.keys = keys;
        this.trust = trust;
        this.clock = clock;
    }

    @Override
    public byte[] sign(byte[] pdf, KeyId key) {
        HeldKey held = keys.require(key);
        PAdESSignatureParameters parameters = new PAdESSignatureParameters();
        parameters.setSignatureLevel(SignatureLevel.PAdES_BASELINE_LT);
        parameters.setDigestAlgorithm(DigestAlgorithm.SHA256);
        parameters.getSignatureTimestampParameters().setDigestAlgorithm(DigestAlgorithm.SHA256);
        parameters.setSigningCertificate(held.certificate());
        parameters.setCertificateChain(held.chain());
        parameters.bLevel().setSigningDate(Date.from(clock.instant()));
        PAdESService service = new PAdESService(Verifiers.online(trust));
        service.setTspSource(trust.timeStamps());
        DSSDocument document = new InMemoryDocument(pdf, "document.pdf");
        var value = held.sign(service.getDataToSign(document, parameters));
        return DSSUtils.toByteArray(service.signDocument(document, parameters, value));
    }
}
