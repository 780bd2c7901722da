package org.chancery.signing.internal;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDField;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;

/**
 * A signature or document time stamp in a PDF and the revision that it covers.
 *
 * @param field full name of the signature field
 * @param signature its dictionary
 * @param from end of the first covered range, where the signature's own bytes begin
 * @param to where they end
 * @param end end of the covered revision
 */
record SignedRevision(String field, PDSignature signature, int from, int to, int end) {
    /** All that are well formed, in the order in which they were made. */
    static List<SignedRevision> of(PDDocument document, int length) {
        PDAcroForm form = document.getDocumentCatalog().getAcroForm(null);
        if (form == null) {
            return List.of();
        }
        List<SignedRevision> found = new java.util.ArrayList<>();
        for (PDField field : form.getFieldTree()) {
            if (field instanceof PDSignatureField signed) {
                PDSignature signature = signed.getSignature();
                if (signature != null) {
                    of(signed.getFullyQualifiedName(), signature, length).ifPresent(found::add);
                }
            }
        }
        found.sort(Comparator.comparingInt(SignedRevision::end));
        return List.copyOf(found);
    }

    /** How many signatures and time stamps the document says to have, well formed or not. */
    static int claimed(PDDocument document) {
        PDAcroForm form = document.getDocumentCatalog().getAcroForm(null);
        int count = 0;
        if (form != null) {
            for (PDField field : form.getFieldTree()) {
                boolean isSignature = COSName.SIG.equals(field.getCOSObject().getCOSName(COSName.FT));
                count += isSignature && field.getCOSObject().containsKey(COSName.V) ? 1 : 0;
            }
        }
        return count;
    }

    private static Optional<SignedRevision> of(String field, PDSignature signature, int length) {
        int[] range = signature.getByteRange();
        if (range == null || range.length != 4 || range[0] != 0 || range[1] <= 0 || range[3] < 0) {
            return Optional.empty();
        }
        long end = (long) range[2] + range[3];
        if (range[2] <= range[1] + 1 || end > length) {
            return Optional.empty();
        }
        return Optional.of(new SignedRevision(field, signature, range[1], range[2], (int) end));
    }

    boolean isTimeStamp() {
        COSDictionary dictionary = signature.getCOSObject();
        COSBase type = dictionary.getDictionaryObject(COSName.TYPE);
        return COSName.DOC_TIME_STAMP.equals(type) || "ETSI.RFC3161".equals(signature.getSubFilter());
    }

    /** The bytes that were signed. */
    byte[] content(byte[] pdf) {
        byte[] content = Arrays.copyOf(pdf, from + end - to);
        System.arraycopy(pdf, to, content, from, end - to);
        return content;
    }

    /** The document as it stood when it was signed. */
    byte[] revision(byte[] pdf) {
        return end == pdf.length ? pdf : Arrays.copyOf(pdf, end);
    }
}
