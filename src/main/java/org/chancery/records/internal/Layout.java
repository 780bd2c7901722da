package org.chancery.records.internal;

import java.util.List;
import org.chancery.signing.FormField;
import org.chancery.signing.PageBox;
import org.chancery.signing.Signing;

/**
 * Where things stand on an outgoing document: A4 with margins of 20 mm above and below, 30 mm left and 15 mm right.
 *
 * <p>Number and date are filled after the personal signature, so their places are fixed; the signature's place follows from the text.
 */
final class Layout {
    static final float FONT_SIZE = 13;
    private static final float LEFT = 30;
    private static final float TOP = 20;
    private static final float ISSUER_WIDTH = 66;
    private static final float NATION_LEFT = 67;
    private static final float NATION_WIDTH = 98;
    private static final float LINE_TOP = 22.5f;
    private static final float LINE_HEIGHT = 7;
    private static final float SIGNER_LEFT = 74;
    private static final float SIGNER_WIDTH = 91;
    private static final float SIGNATURE_WIDTH = 58;
    private static final float SIGNATURE_HEIGHT = 26;

    private Layout() {}

    static float points(float millimetres) {
        return millimetres * 72 / 25.4f;
    }

    /** @return distance in millimetres of the label {@code Số:} from the left margin, so that label and number stand centred */
    static float numberLeft(float labelAndNumberPoints) {
        return Math.max(0, (ISSUER_WIDTH - labelAndNumberPoints / points(1)) / 2);
    }

    /** @return the fields for number and date on the first page */
    static List<FormField> fields(float numberLeft, float labelPoints) {
        float label = labelPoints / points(1) + 1;
        return List.of(
                new FormField(
                        Signing.NUMBER_FIELD,
                        box(numberLeft + label, NATION_LEFT - numberLeft - label),
                        FONT_SIZE,
                        FormField.Alignment.LEFT),
                new FormField(
                        Signing.DATE_FIELD, box(NATION_LEFT, NATION_WIDTH), FONT_SIZE, FormField.Alignment.CENTRE));
    }

    private static PageBox box(float left, float width) {
        return new PageBox(1, points(LEFT + left), points(TOP + LINE_TOP), points(width), points(LINE_HEIGHT));
    }

    /**
     * @param page from 1
     * @param fromTop distance of the space between title and name from the page's upper edge, in points
     */
    static PageBox signature(int page, float fromTop) {
        float left = LEFT + SIGNER_LEFT + (SIGNER_WIDTH - SIGNATURE_WIDTH) / 2;
        return new PageBox(
                page, points(left), fromTop + points(2.5f), points(SIGNATURE_WIDTH), points(SIGNATURE_HEIGHT));
    }
}
