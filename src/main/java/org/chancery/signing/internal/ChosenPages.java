package org.chancery.signing.internal;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.chancery.platform.Fault;
import org.chancery.signing.SigningError;

/** Some pages of a document, and nothing that leads to the others: outlines, structure, links and descriptions stay behind. */
final class ChosenPages {
    private static final List<COSName> LEADING_ELSEWHERE = List.of(
            COSName.ANNOTS,
            COSName.STRUCT_PARENTS,
            COSName.METADATA,
            COSName.getPDFName("B"),
            COSName.getPDFName("AA"),
            COSName.getPDFName("PieceInfo"),
            COSName.getPDFName("Thumb"),
            COSName.getPDFName("Tabs"));

    private ChosenPages() {}

    /**
     * @param document whose fields are part of its pages already
     * @param pages from 1
     */
    static byte[] of(PDDocument document, Collection<Integer> pages) throws IOException {
        try (PDDocument extract = new PDDocument()) {
            for (int number : pages) {
                if (number < 1 || number > document.getNumberOfPages()) {
                    throw new Fault(SigningError.PAGE_MISSING, number, document.getNumberOfPages());
                }
                PDPage page = extract.importPage(document.getPage(number - 1));
                LEADING_ELSEWHERE.forEach(page.getCOSObject()::removeItem);
            }
            return Pdf.save(extract);
        }
    }
}
