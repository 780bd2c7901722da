package org.chancery.signing.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDAppearanceContentStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDField;
import org.apache.pdfbox.pdmodel.interactive.form.PDTextField;
import org.chancery.platform.Fault;
import org.chancery.signing.FormField;
import org.chancery.signing.SigningError;

/** Adds text fields with an embedded font and writes into them. */
final class TextFields {
    private static final String FONT = "ChSerif";
    private static final String ALPHABET = alphabet();

    private final Typeface serif = Typeface.serif();

    void add(PDDocument document, List<FormField> fields) {
        if (fields.isEmpty()) {
            return;
        }
        PDAcroForm form = FormLayout.form(document);
        try (TrueTypeFont letters = serif.parse()) {
            PDType0Font font = PDType0Font.load(document, letters, true);
            ALPHABET.codePoints().forEach(font::addToSubset);
            font.subset();
            PDResources resources = form.getDefaultResources() == null ? new PDResources() : form.getDefaultResources();
            resources.put(COSName.getPDFName(FONT), font);
            form.setDefaultResources(resources);
            for (FormField field : fields) {
                add(document, form, field);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void add(PDDocument document, PDAcroForm form, FormField order) throws IOException {
        PDTextField field = new PDTextField(form);
        field.setPartialName(order.name());
        field.setReadOnly(true);
        field.setDefaultAppearance("/" + FONT + " " + order.fontSize() + " Tf 0 g");
        field.setQ(order.alignment().ordinal());
        PDRectangle place = Pdf.rectangle(document, Pdf.requireOn(document, order.box()));
        FormLayout.place(document, form, field, order.box().page(), place);
    }

    /** Writes values as text with its own small font, so that the page looks the same everywhere. */
    void fill(PDDocument document, Map<String, String> values) {
        PDAcroForm form = FormLayout.form(document);
        try (TrueTypeFont letters = serif.parse()) {
            PDType0Font font = PDType0Font.load(document, letters, true);
            for (Map.Entry<String, String> value : values.entrySet()) {
                write(document, field(form, value.getKey()), font, value.getValue());
            }
            font.subset();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static PDTextField field(PDAcroForm form, String name) {
        PDField field = form.getField(name);
        if (field instanceof PDTextField text && text.getWidgets().size() == 1) {
            return text;
        }
        throw new Fault(SigningError.FIELD_MISSING, name);
    }

    private static void write(PDDocument document, PDTextField field, PDType0Font font, String value)
            throws IOException {
        PDAnnotationWidget widget = field.getWidgets().getFirst();
        PDRectangle box = new PDRectangle(
                widget.getRectangle().getWidth(), widget.getRectangle().getHeight());
        PDAppearanceStream appearance = FormLayout.emptyAppearance(document, box);
        float size = fontSize(field.getDefaultAppearance());
        float width = font.getStringWidth(value) / 1000;
        float fitted = Math.min(size, box.getWidth() / Math.max(width, 0.001f));
        float free = box.getWidth() - width * fitted;
        float x = free * field.getQ() / 2;
        try (PDAppearanceContentStream content = new PDAppearanceContentStream(appearance, true)) {
            content.beginText();
            content.setFont(font, fitted);
            content.setNonStrokingColor(0f);
            content.newLineAtOffset(x, (box.getHeight() - fitted * 0.66f) / 2);
            content.showText(value);
            content.endText();
        }
        field.getCOSObject().setItem(COSName.V, new COSString(value));
        widget.setAppearance(FormLayout.appearance(appearance));
        field.getCOSObject().setNeedToBeUpdated(true);
    }

    private static float fontSize(String appearance) {
        String[] parts = appearance.split(" ");
        return Float.parseFloat(parts[1]);
    }

    /** ASCII and the letters of Vietnamese. */
    private static String alphabet() {
        StringBuilder letters = new StringBuilder("ĂăÂâĐđÊêÔôƠơƯư–—“”…");
        IntStream.rangeClosed(0x20, 0x7E).forEach(letters::appendCodePoint);
        IntStream.of(0xC0, 0xC1, 0xC3, 0xC8, 0xC9, 0xCC, 0xCD, 0xD2, 0xD3, 0xD5, 0xD9, 0xDA, 0xDD)
                .forEach(upper -> letters.appendCodePoint(upper).appendCodePoint(upper + 0x20));
        IntStream.of(0x128, 0x129, 0x168, 0x169).forEach(letters::appendCodePoint);
        IntStream.rangeClosed(0x1EA0, 0x1EF9).forEach(letters::appendCodePoint);
        return letters.toString();
    }
}
