package org.chancery.signing.internal;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.chancery.signing.PageBox;
import org.chancery.signing.Signing;

/** The fields for the personal signature and the later seal, and the picture of the former. */
final class FirstSignatureLayer implements Layer {
    private final PageBox box;
    private final SignatureLayer signature;

    FirstSignatureLayer(PageBox box, Picture picture) {
        this.box = box;
        this.signature = new SignatureLayer(Signing.PERSONAL_FIELD, picture);
    }

    @Override
    public void before(PDDocument document) {
        FormLayout.addSignatureFields(document, box);
        signature.before(document);
    }

    @Override
    public void after(PDDocument document) {
        signature.after(document);
    }
}
