package org.chancery.signing.internal;

import java.awt.geom.AffineTransform;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.util.Matrix;

/**
 * A line at the upper right of the first page as people see it: Times New Roman (its measures) 10, upright, black, inside the upper margin, up to
 * 15 mm from the right edge; a text that is too long goes on in lines below.
 */
final class CornerText {
    static final float SIZE = 10;
    static final float RIGHT_MARGIN = 15 / 25.4f * 72;
    static final float LEFT_MARGIN = 30 / 25.4f * 72;
    static final float TOP = 8 / 25.4f * 72;

    private static final float LEADING = 12;

    private final Typeface serif = Typeface.serif();

    /** The letters are packed when the document is saved. */
    void write(PDDocument document, String text) {
        PDPage page = document.getPage(0);
        try (PDPageContentStream content = new PDPageContentStream(document, page, AppendMode.APPEND, true, true)) {
            TrueTypeFont letters = serif.parse();
            document.registerTrueTypeFontForClosing(letters);
            PDType0Font font = PDType0Font.load(document, letters, true);
            content.transform(new Matrix(upright(page)));
            lines(content, font, text, width(page), height(page));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void lines(PDPageContentStream content, PDType0Font font, String text, float width, float height)
            throws IOException {
        float y = height - TOP - SIZE;
        for (String line : broken(font, text, width - LEFT_MARGIN - RIGHT_MARGIN)) {
            content.beginText();
            content.setFont(font, SIZE);
            content.setNonStrokingColor(0f);
            content.newLineAtOffset(width - RIGHT_MARGIN - points(font, line), y);
            content.showText(line);
            content.endText();
            y -= LEADING;
        }
    }

    private static List<String> broken(PDType0Font font, String text, float longest) throws IOException {
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String word : text.split(" ")) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (!line.isEmpty() && points(font, longer) > longest) {
                lines.add(line);
                line = word;
            } else {
                line = longer;
            }
        }
        lines.add(line);
        return lines;
    }

    private static float points(PDType0Font font, String text) throws IOException {
        return font.getStringWidth(text) / 1000 * SIZE;
    }

    private static float width(PDPage page) {
        return page.getRotation() % 180 == 0
                ? page.getCropBox().getWidth()
                : page.getCropBox().getHeight();
    }

    private static float height(PDPage page) {
        return page.getRotation() % 180 == 0
                ? page.getCropBox().getHeight()
                : page.getCropBox().getWidth();
    }

    /** From the page as it is seen, origin below left, to its own coordinates. */
    private static AffineTransform upright(PDPage page) {
        PDRectangle box = page.getCropBox();
        AffineTransform place = AffineTransform.getTranslateInstance(box.getLowerLeftX(), box.getLowerLeftY());
        switch (page.getRotation()) {
            case 90 -> place.translate(box.getWidth(), 0);
            case 180 -> place.translate(box.getWidth(), box.getHeight());
            case 270 -> place.translate(0, box.getHeight());
            default -> place.translate(0, 0);
        }
        place.rotate(Math.toRadians(page.getRotation()));
        return place;
    }
}
