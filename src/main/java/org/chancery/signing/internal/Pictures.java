package org.chancery.signing.internal;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javax.imageio.ImageIO;

/** Draws signatures and seals as transparent PNG, and keeps those drawn last. */
final class Pictures {
    private static final int KEPT = 256;

    private final SignatureInk ink = new SignatureInk();
    private final SealStamp stamp = new SealStamp();
    private final Map<String, byte[]> drawn = new LinkedHashMap<>(KEPT, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, byte[]> eldest) {
            return size() > KEPT;
        }
    };

    /** Blue handwriting of a name, in the proportions of a box. */
    byte[] signature(String name, float width, float height) {
        return kept("ink " + width + " " + height + " " + name, () -> ink.draw(name, width, height));
    }

    /** Red round seal. */
    byte[] seal(String upperText, String name) {
        return kept("seal " + upperText + "\n" + name, () -> stamp.draw(upperText, name));
    }

    private synchronized byte[] kept(String key, Supplier<byte[]> draw) {
        byte[] known = drawn.get(key);
        if (known == null) {
            known = draw.get();
            drawn.put(key, known);
        }
        return known;
    }

    static byte[] png(int width, int height, Color colour, Consumer<Graphics2D> drawing) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        Graphics2D canvas = image.createGraphics();
        try {
            canvas.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            canvas.setColor(colour);
            drawing.accept(canvas);
        } finally {
            canvas.dispose();
        }
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            ImageIO.write(image, "png", bytes);
            return bytes.toByteArray();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
