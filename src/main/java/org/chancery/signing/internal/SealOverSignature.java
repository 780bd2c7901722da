package org.chancery.signing.internal;

import eu.europa.esig.dss.pdf.PdfAnnotation;
import eu.europa.esig.dss.pdf.PdfDocumentReader;
import eu.europa.esig.dss.pdf.modifications.CommonPdfModification;
import eu.europa.esig.dss.pdf.modifications.DefaultPdfDifferencesFinder;
import eu.europa.esig.dss.pdf.modifications.PdfModification;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.chancery.signing.Signing;

/**
 * Finds annotations that cover others, except the seal, which by law covers part of the personal signature.
 *
 * <p>Pages are not painted for comparison: {@link RevisionRules} compares the objects that make up every page, which finds more and
 * cannot be made to fill the memory by a page of absurd size.
 */
final class SealOverSignature extends DefaultPdfDifferencesFinder {
    SealOverSignature() {
        setMaximalPagesAmountForVisualComparison(0);
    }

    @Override
    public List<PdfModification> getAnnotationOverlaps(PdfDocumentReader reader) {
        List<PdfModification> overlaps = new ArrayList<>();
        for (int page = 1; page <= reader.getNumberOfPages(); page++) {
            if (overlaps(reader, page)) {
                overlaps.add(new CommonPdfModification(page));
            }
        }
        return overlaps;
    }

    private boolean overlaps(PdfDocumentReader reader, int page) {
        try {
            List<PdfAnnotation> others = new ArrayList<>(reader.getPdfAnnotations(page));
            others.removeIf(annotation -> Signing.SEAL_FIELD.equals(annotation.getName()));
            while (!others.isEmpty()) {
                PdfAnnotation annotation = others.removeLast();
                if (isAnnotationBoxOverlapping(annotation.getAnnotationBox(), others)) {
                    return true;
                }
            }
            return false;
        } catch (IOException unreadable) {
            return true;
        }
    }
}
