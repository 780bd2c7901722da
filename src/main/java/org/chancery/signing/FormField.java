package org.chancery.signing;

import java.util.regex.Pattern;

/**
 * A text field to add to a PDF.
 *
 * @param name such as {@value Signing#NUMBER_FIELD}: 1 to 30 lower-case letters and digits
 * @param box where it stands
 * @param fontSize size of its text in points
 * @param alignment side of the box on which the text stands
 */
public record FormField(String name, PageBox box, float fontSize, Alignment alignment) {
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9]{0,29}");

    /** Sides of a box. */
    public enum Alignment {
        LEFT,
        CENTRE,
        RIGHT
    }

    public FormField {
        if (!NAME.matcher(name).matches() || fontSize < 4 || fontSize > 72) {
            throw new IllegalArgumentException("not a form field");
        }
    }
}
