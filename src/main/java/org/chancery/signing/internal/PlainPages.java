package org.chancery.signing.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;

/** Makes of a signed document the pages that people see: fields and pictures of signatures become part of them, signatures go. */
final class PlainPages {
    private static final List<COSName> OF_SIGNATURES =
            List.of(COSName.ACRO_FORM, COSName.getPDFName("DSS"), COSName.PERMS, COSName.getPDFName("Extensions"));

    private PlainPages() {}

    static void keepOnly(PDDocument document) {
        PDAcroForm form = document.getDocumentCatalog().getAcroForm(null);
        try {
            if (form != null) {
                form.flatten();
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        COSDictionary catalog = document.getDocumentCatalog().getCOSObject();
        OF_SIGNATURES.forEach(catalog::removeItem);
    }
}
