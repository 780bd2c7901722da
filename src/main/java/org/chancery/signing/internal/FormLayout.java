package org.chancery.signing.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceDictionary;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;
import org.apache.pdfbox.pdmodel.interactive.form.PDTerminalField;
import org.chancery.signing.PageBox;
import org.chancery.signing.Signing;

/** Puts fields on pages, in the shape that PDF/A-2 demands (printed, with an appearance). */
final class FormLayout {
    private FormLayout() {}

    static PDAcroForm form(PDDocument document) {
        PDAcroForm form = document.getDocumentCatalog().getAcroForm(null);
        if (form == null) {
            form = new PDAcroForm(document);
            document.getDocumentCatalog().setAcroForm(form);
            document.getDocumentCatalog().getCOSObject().setNeedToBeUpdated(true);
        }
        form.getCOSObject().setNeedToBeUpdated(true);
        return form;
    }

    /**
     * Empty fields for the personal signature and for the seal, which will lock every field that there is.
     *
     * <p>The lock names the fields: a lock of "all" would count a later document time stamp as a change.
     */
    static void addSignatureFields(PDDocument document, PageBox box) {
        PDAcroForm form = form(document);
        PDRectangle personal = Pdf.rectangle(document, box);
        add(document, form, Signing.PERSONAL_FIELD, box.page(), personal);
        PDSignatureField seal = add(document, form, Signing.SEAL_FIELD, box.page(), sealOver(personal));
        COSArray names = new COSArray();
        form.getFieldTree().forEach(field -> names.add(new COSString(field.getFullyQualifiedName())));
        COSDictionary lock = new COSDictionary();
        lock.setItem(COSName.TYPE, COSName.getPDFName("SigFieldLock"));
        lock.setItem(COSName.getPDFName("Action"), COSName.getPDFName("Include"));
        lock.setItem(COSName.FIELDS, names);
        seal.getCOSObject().setItem(COSName.getPDFName("Lock"), lock);
    }

    /** The seal covers the left third of the personal signature and stands as high as its middle. */
    static PDRectangle sealOver(PDRectangle personal) {
        float diameter = SealStamp.DIAMETER;
        float right = personal.getLowerLeftX() + personal.getWidth() / 3;
        float middle = personal.getLowerLeftY() + personal.getHeight() / 2;
        return new PDRectangle(Math.max(0, right - diameter), Math.max(0, middle - diameter / 2), diameter, diameter);
    }

    private static PDSignatureField add(
            PDDocument document, PDAcroForm form, String name, int page, PDRectangle rectangle) {
        try {
            PDSignatureField field = new PDSignatureField(form);
            field.setPartialName(name);
            place(document, form, field, page, rectangle);
            return field;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static void place(PDDocument document, PDAcroForm form, PDTerminalField field, int number, PDRectangle rectangle)
            throws IOException {
        PDPage page = document.getPage(number - 1);
        PDAnnotationWidget widget = field.getWidgets().getFirst();
        widget.setRectangle(rectangle);
        widget.setPage(page);
        widget.setPrinted(true);
        PDRectangle size = new PDRectangle(rectangle.getWidth(), rectangle.getHeight());
        widget.setAppearance(appearance(emptyAppearance(document, size)));
        List<PDAnnotation> annotations = new ArrayList<>(page.getAnnotations());
        annotations.add(widget);
        page.setAnnotations(annotations);
        page.getCOSObject().setNeedToBeUpdated(true);
        form.getFields().add(field);
        form.getCOSObject().getCOSArray(COSName.FIELDS).setNeedToBeUpdated(true);
    }

    /** An empty picture, of the same make as the one that may take its place, so that only its content changes then. */
    static PDAppearanceStream emptyAppearance(PDDocument document, PDRectangle size) {
        PDAppearanceStream empty = new PDAppearanceStream(document);
        empty.setBBox(size);
        empty.setFormType(1);
        empty.setResources(new org.apache.pdfbox.pdmodel.PDResources());
        try (var content = empty.getContentStream().createOutputStream(COSName.FLATE_DECODE)) {
            content.write('\n');
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return empty;
    }

    static PDAppearanceDictionary appearance(PDAppearanceStream normal) {
        COSDictionary dictionary = new COSDictionary();
        dictionary.setItem(COSName.N, normal.getCOSObject());
        return new PDAppearanceDictionary(dictionary);
    }
}
