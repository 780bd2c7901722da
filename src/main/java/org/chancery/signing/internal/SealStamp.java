package org.chancery.signing.internal;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A round red seal of real size (36 mm), drawn by the program (Decree 30/2020, App. I II.8.a). */
final class SealStamp {
    /** Diameter in points: 36 mm. */
    static final float DIAMETER = 36 / 25.4f * 72;

    private static final Color RED = new Color(0xC8, 0x10, 0x2E, 0xE0);
    private static final int SIZE = 320;
    private static final double CENTRE = SIZE / 2.0;

    private final Typeface letters = Typeface.serifBold();

    Picture draw(String upperText, String name) {
        return Picture.draw(SIZE, SIZE, RED, canvas -> {
            ring(canvas, CENTRE - 5, 6);
            ring(canvas, CENTRE - 14, 1.5f);
            ring(canvas, CENTRE - 52, 2);
            rim(canvas, upperText.toUpperCase(Locale.ROOT));
            canvas.fill(star(CENTRE, SIZE - 34.0, 12));
            middle(canvas, name.toUpperCase(Locale.ROOT));
        });
    }

    private static void ring(Graphics2D canvas, double radius, float stroke) {
        canvas.setStroke(new BasicStroke(stroke));
        canvas.draw(new Ellipse2D.Double(CENTRE - radius, CENTRE - radius, radius * 2, radius * 2));
    }

    /** Letters along the upper rim, smaller where there are many. */
    private void rim(Graphics2D canvas, String text) {
        double radius = CENTRE - 43;
        double longest = Math.PI * 1.5 * radius;
        double size = Math.min(25, 25 * longest / Math.max(1, letters.width(text, 25)));
        double angle = -letters.width(text, size) / radius / 2;
        for (int letter : text.codePoints().toArray()) {
            String one = Character.toString(letter);
            double half = letters.width(one, size) / 2;
            angle += half / radius;
            AffineTransform place = AffineTransform.getTranslateInstance(CENTRE, CENTRE);
            place.rotate(angle);
            place.translate(-half, -radius);
            canvas.fill(place.createTransformedShape(letters.outline(one, size)));
            angle += half / radius;
        }
    }

    private void middle(Graphics2D canvas, String name) {
        List<String> lines = lines(name);
        double widest = lines.stream()
                .mapToDouble(line -> letters.width(line, 20))
                .max()
                .orElse(1);
        double size = Math.min(26, 20 * 176 / widest);
        double y = CENTRE - (lines.size() - 1) * size * 0.6 + size * 0.35;
        for (String line : lines) {
            AffineTransform place = AffineTransform.getTranslateInstance(CENTRE - letters.width(line, size) / 2, y);
            canvas.fill(place.createTransformedShape(letters.outline(line, size)));
            y += size * 1.2;
        }
    }

    /** Breaks a name into at most four lines of about equal length. */
    private static List<String> lines(String name) {
        int wanted = Math.clamp(name.length() / 11 + 1, 1, 4);
        int length = (int) Math.ceil(name.length() / (double) wanted);
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : name.strip().split("\\s+")) {
            if (!line.isEmpty() && line.length() + word.length() > length && lines.size() < 3) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }

    private static Path2D star(double x, double y, double radius) {
        Path2D star = new Path2D.Double();
        for (int point = 0; point < 10; point++) {
            double reach = point % 2 == 0 ? radius : radius * 0.4;
            double angle = -Math.PI / 2 + point * Math.PI / 5;
            double px = x + Math.cos(angle) * reach;
            double py = y + Math.sin(angle) * reach;
            if (point == 0) {
                star.moveTo(px, py);
            } else {
                star.lineTo(px, py);
            }
        }
        star.closePath();
        return star;
    }
}
