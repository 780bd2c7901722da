package org.chancery.platform;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Folds Vietnamese and other Latin text for search: case, diacritics and both styles of tone marks. */
public final class Folding {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern BREAKS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private Folding() {}

    /** @return lower-case words without diacritics, separated by single spaces: {@code hợp pháp hóa} and {@code hợp pháp hoá} alike */
    public static String fold(String text) {
        String bare =
                MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
        String plain =
                bare.replace('đ', 'd').replace('Đ', 'd').replace('ð', 'd').replace('Ð', 'd');
        return BREAKS.matcher(plain.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
    }
}
