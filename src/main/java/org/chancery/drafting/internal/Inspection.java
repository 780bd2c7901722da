package org.chancery.drafting.internal;

import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDDestination;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.chancery.drafting.DraftingError;
import org.chancery.platform.Fault;
import org.chancery.signing.Finding;
import org.jspecify.annotations.Nullable;

/** What a brought PDF must be: pages of a usual size that do nothing by themselves. */
final class Inspection {
    private static final float LARGEST_SIDE = 2_400;
    private static final long MOST_PIXELS = 64_000_000;
    private static final int DEEPEST = 4;

    private Inspection() {}

    /** @return how many pages it has */
    static int require(PDDocument document, int pageLimit) {
        int pages = document.getNumberOfPages();
        if (document.isEncrypted() || pages < 1) {
            throw new Fault(DraftingError.FILE_UNREADABLE, Finding.NOT_A_PDF);
        }
        if (pages > pageLimit) {
            throw new Fault(DraftingError.FILE_UNREADABLE, Finding.TOO_LARGE);
        }
        for (PDPage page : document.getPages()) {
            if (page.getCropBox().getWidth() > LARGEST_SIDE || page.getCropBox().getHeight() > LARGEST_SIDE) {
                throw new Fault(DraftingError.FILE_UNREADABLE, Finding.TOO_COMPLEX);
            }
            requireModestPictures(page.getResources(), 0);
        }
        if (isActive(document.getDocumentCatalog())) {
            throw new Fault(DraftingError.FILE_ACTIVE);
        }
        return pages;
    }

    /** Looks at the sizes that pictures claim, without unpacking any. */
    private static void requireModestPictures(@Nullable PDResources resources, int depth) {
        if (resources == null || depth > DEEPEST) {
            return;
        }
        for (COSName name : resources.getXObjectNames()) {
            COSDictionary all = resources.getCOSObject().getCOSDictionary(COSName.XOBJECT);
            COSDictionary one = all == null ? null : all.getCOSDictionary(name);
            if (one == null) {
                continue;
            }
            long pixels = (long) one.getInt(COSName.WIDTH, 0) * one.getInt(COSName.HEIGHT, 0);
            if (pixels > MOST_PIXELS) {
                throw new Fault(DraftingError.FILE_UNREADABLE, Finding.TOO_COMPLEX);
            }
            COSDictionary inner = one.getCOSDictionary(COSName.RESOURCES);
            requireModestPictures(inner == null ? null : new PDResources(inner), depth + 1);
        }
    }

    private static boolean isActive(PDDocumentCatalog catalog) {
        PDAcroForm form = catalog.getAcroForm(null);
        if (form != null && (form.hasXFA() || !form.getFields().isEmpty())) {
            return true;
        }
        PDDocumentNameDictionary names = catalog.getNames();
        if (names != null && (names.getJavaScript() != null || names.getEmbeddedFiles() != null)) {
            return true;
        }
        return catalog.getCOSObject().containsKey("AA") || opens(catalog);
    }

    /** To open at a page is harmless; to do something is not. */
    private static boolean opens(PDDocumentCatalog catalog) {
        try {
            var action = catalog.getOpenAction();
            return action != null
                    && !(action instanceof PDDestination)
                    && !(action instanceof org.apache.pdfbox.pdmodel.interactive.action.PDActionGoTo);
        } catch (java.io.IOException unknown) {
            return true;
        }
    }
}
