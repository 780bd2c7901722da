package org.chancery.signing.internal;

import eu.europa.esig.dss.model.x509.CertificateToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.chancery.platform.Fault;
import org.chancery.signing.Signing;
import org.chancery.signing.SigningError;

/** Checks, before number, date or seal are set, that the personal signature is there and stands. */
final class PersonalState {
    private final ChainCheck chains;
    private final Clock clock;

    PersonalState(Trust trust, Clock clock) {
        this.chains = new ChainCheck(trust);
        this.clock = clock;
    }

    /**
     * @return the certificates that came with the personal signature
     * @throws Fault if there is no valid personal signature, the document is sealed, or it was changed in between
     */
    List<CertificateToken> require(byte[] pdf, PDDocument document) {
        List<SignedRevision> signatures = SignedRevision.of(document, pdf.length).stream()
                .filter(found -> !found.isTimeStamp())
                .toList();
        if (signatures.stream().anyMatch(found -> found.field().equals(Signing.SEAL_FIELD))) {
            throw new Fault(SigningError.ALREADY_SEALED);
        }
        if (signatures.size() != 1 || !signatures.getFirst().field().equals(Signing.PERSONAL_FIELD)) {
            throw new Fault(SigningError.NOT_SIGNED_PERSONALLY);
        }
        SignedRevision personal = signatures.getFirst();
        CmsCheck.Intact intact = CmsCheck.check(pdf, personal)
                .filter(found -> chains.holds(found.signer(), found.certificates(), clock.instant()))
                .orElseThrow(() -> new Fault(SigningError.NOT_SIGNED_PERSONALLY));
        requireUnchanged(pdf, personal, document);
        return intact.certificates();
    }

    private static void requireUnchanged(byte[] pdf, SignedRevision personal, PDDocument document) {
        try (PDDocument signed = Pdf.open(personal.revision(pdf))) {
            if (!RevisionRules.changes(signed, document, RevisionRules.Stage.BEFORE_SEAL)
                    .isEmpty()) {
                throw new Fault(SigningError.CHANGED_AFTER_SIGNING);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
