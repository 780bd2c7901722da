package org.chancery.signing.internal;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.CubicCurve2D;
import java.awt.geom.Rectangle2D;

/** A name in slanted blue letters with a flourish under it, as the visible personal signature (Decree 30/2020, App. I II.7.d). */
final class SignatureInk {
    private static final Color BLUE = new Color(0x1A, 0x3F, 0x9C);
    private static final double PIXELS_PER_POINT = 200 / 72.0;

    private final Typeface letters = Typeface.serifItalic();

    Picture draw(String name, float boxWidth, float boxHeight) {
        int width = (int) Math.ceil(boxWidth * PIXELS_PER_POINT);
        int height = (int) Math.ceil(boxHeight * PIXELS_PER_POINT);
        return Picture.draw(width, height, BLUE, canvas -> {
            canvas.fill(fitted(name, width, height));
            flourish(canvas, width, height);
        });
    }

    private Shape fitted(String name, int width, int height) {
        AffineTransform slant = AffineTransform.getRotateInstance(-0.06);
        slant.shear(-0.22, 0);
        Shape written = slant.createTransformedShape(letters.outline(name, 100));
        Rectangle2D bounds = written.getBounds2D();
        double scale = Math.min(width * 0.92 / bounds.getWidth(), height * 0.62 / bounds.getHeight());
        AffineTransform place = AffineTransform.getTranslateInstance(width / 2.0, height * 0.45);
        place.scale(scale, scale);
        place.translate(-bounds.getCenterX(), -bounds.getCenterY());
        return place.createTransformedShape(written);
    }

    private static void flourish(Graphics2D canvas, int width, int height) {
        canvas.setStroke(new BasicStroke(Math.max(1.5f, height / 60f), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        canvas.draw(new CubicCurve2D.Double(
                width * 0.12, height * 0.86,
                width * 0.40, height * 0.74,
                width * 0.55, height * 0.98,
                width * 0.90, height * 0.78));
    }
}
