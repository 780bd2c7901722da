package org.chancery.records.internal;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.springframework.stereotype.Component;

/** Liberation Serif, which has the measures of Times New Roman and all Vietnamese letters. */
@Component
class Fonts {
    private static final String FAMILY = "Liberation Serif";
    private static final int LETTERS = 0x2000;

    private final byte[] regular = bytes("Regular");
    private final byte[] bold = bytes("Bold");
    private final byte[] italic = bytes("Italic");
    private final byte[] boldItalic = bytes("BoldItalic");

    private final int[] widths;
    private final int unitsPerEm;

    Fonts() throws IOException {
        try (TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(regular))) {
            this.widths = widths(font);
            this.unitsPerEm = font.getUnitsPerEm();
        }
    }

    void embed(PdfRendererBuilder builder) {
        builder.useFont(() -> new ByteArrayInputStream(regular), FAMILY, 400, FontStyle.NORMAL, true);
        builder.useFont(() -> new ByteArrayInputStream(bold), FAMILY, 700, FontStyle.NORMAL, true);
        builder.useFont(() -> new ByteArrayInputStream(italic), FAMILY, 400, FontStyle.ITALIC, true);
        builder.useFont(() -> new ByteArrayInputStream(boldItalic), FAMILY, 700, FontStyle.ITALIC, true);
    }

    /** @return width in points of a line in the upright face */
    float width(String text, float size) {
        return text.codePoints()
                        .map(letter -> widths[Math.min(letter, LETTERS - 1)])
                        .sum()
                * size
                / unitsPerEm;
    }

    private static int[] widths(TrueTypeFont font) throws IOException {
        CmapLookup glyphs = font.getUnicodeCmapLookup();
        int[] widths = new int[LETTERS];
        for (int letter = 0; letter < LETTERS; letter++) {
            widths[letter] = font.getAdvanceWidth(glyphs.getGlyphId(letter));
        }
        return widths;
    }

    private static byte[] bytes(String face) {
        String path = "/liberation/LiberationSerif-" + face + ".ttf";
        try (InputStream file = Fonts.class.getResourceAsStream(path)) {
            if (file == null) {
                throw new IllegalStateException(path + " is missing");
            }
            return file.readAllBytes();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
