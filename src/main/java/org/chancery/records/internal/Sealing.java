package org.chancery.records.internal;

import java.io.ByteArrayInputStream;
import java.util.List;
import org.chancery.content.Contents;
import org.chancery.platform.Blobs;
import org.chancery.platform.Fault;
import org.chancery.records.BeforeIssue;
import org.chancery.records.DocumentAction;
import org.chancery.records.RecordsError;
import org.chancery.signing.AgencySeal;
import org.chancery.signing.Keys;
import org.chancery.signing.Signing;
import org.chancery.signing.SigningError;
import org.springframework.stereotype.Component;

/** The seal of the agency: only on a document with a valid personal signature (Decree 30/2020/NĐ-CP, Article 32(2)d). */
@Component
class Sealing {
    private final Signing signing;
    private final Keys keys;
    private final Blobs blobs;
    private final Issuers issuers;
    private final Contents contents;
    private final List<BeforeIssue> companions;

    Sealing(Signing signing, Keys keys, Blobs blobs, Issuers issuers, Contents contents, List<BeforeIssue> companions) {
        this.signing = signing;
        this.keys = keys;
        this.blobs = blobs;
        this.issuers = issuers;
        this.contents = contents;
        this.companions = List.copyOf(companions);
    }

    Blobs.Blob seal(Outgoing document) {
        if (document.signed() == null) {
            throw new Fault(RecordsError.SIGNATURE_MISSING);
        }
        LifeCycle.require(document.state(), DocumentAction.SEAL);
        Issuer issuer = issuers.of(document.unit());
        String above = issuer.parent().vi();
        String upper = Issuers.capitals(above.isEmpty() ? "Cộng hòa xã hội chủ nghĩa Việt Nam" : above);
        AgencySeal seal = new AgencySeal(
                keys.agency(issuer.agency(), issuer.name().vi()),
                upper,
                issuer.name().vi());
        byte[] sealed = sealed(Pdfs.read(blobs, document.requirePdf()), seal);
        String number = document.requireNumber().text();
        companions.forEach(companion -> companion.prepare(document.id(), number, seal.key()));
        Blobs.Blob blob = blobs.store(new ByteArrayInputStream(sealed), PersonalSigning.LIMIT);
        contents.enqueue(blob.sha256(), document.id().value() + ".pdf", "application/pdf");
        return blob;
    }

    private byte[] sealed(byte[] pdf, AgencySeal seal) {
        try {
            return signing.seal(pdf, seal);
        } catch (Fault refused) {
            if (refused.code() == SigningError.NOT_SIGNED_PERSONALLY
                    || refused.code() == SigningError.CHANGED_AFTER_SIGNING) {
                throw new Fault(RecordsError.SIGNATURE_MISSING);
            }
            throw refused;
        }
    }
}
