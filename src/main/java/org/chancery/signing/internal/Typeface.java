package org.chancery.signing.internal;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * An embedded typeface as outlines and as bytes.
 *
 * <p>Letters are drawn as outlines, so that a machine without any installed fonts gives the same pictures.
 */
final class Typeface {
    private final byte[] bytes;
    private final TrueTypeFont font;

    private Typeface(byte[] bytes) throws IOException {
        this.bytes = bytes;
        this.font = parse();
    }

    static Typeface serif() {
        return of("LiberationSerif-Regular.ttf");
    }

    static Typeface serifBold() {
        return of("LiberationSerif-Bold.ttf");
    }

    static Typeface serifItalic() {
        return of("LiberationSerif-Italic.ttf");
    }

    private static Typeface of(String file) {
        try (InputStream stream = Typeface.class.getResourceAsStream("/liberation/" + file)) {
            if (stream == null) {
                throw new IllegalStateException("the typeface is not in the program: " + file);
            }
            return new Typeface(stream.readAllBytes());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** A fresh copy for one document, to be used by one thread. */
    TrueTypeFont parse() throws IOException {
        return new TTFParser().parse(new RandomAccessReadBuffer(bytes));
    }

    /** Outline of a text on the base line at the origin, y upwards turned to y downwards, for a letter height of one em = size. */
    synchronized Shape outline(String text, double size) {
        try {
            double scale = size / font.getUnitsPerEm();
            CmapLookup glyphs = font.getUnicodeCmapLookup();
            Path2D outline = new Path2D.Double();
            double x = 0;
            for (int letter : text.codePoints().toArray()) {
                int glyph = glyphs.getGlyphId(letter);
                var path = font.getGlyph().getGlyph(glyph);
                if (path != null) {
                    AffineTransform place = AffineTransform.getTranslateInstance(x, 0);
                    place.scale(scale, -scale);
                    outline.append(place.createTransformedShape(path.getPath()), false);
                }
                x += font.getAdvanceWidth(glyph) * scale;
            }
            return outline;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Width of a text in the unit of size. */
    synchronized double width(String text, double size) {
        try {
            CmapLookup glyphs = font.getUnicodeCmapLookup();
            double width = 0;
            for (int letter : text.codePoints().toArray()) {
                width += font.getAdvanceWidth(glyphs.getGlyphId(letter));
            }
            return width * size / font.getUnitsPerEm();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
