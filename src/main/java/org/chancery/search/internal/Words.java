package org.chancery.search.internal;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Vietnamese words as the index compares them. */
final class Words {
    /** {@code oà, oè, uỳ} at the end of a syllable are also written {@code òa, òe, ùy}. */
    private static final Pattern NEW_STYLE = Pattern.compile("(?<![qQ])([oOuU])([aAeEyY])(\\p{Mn}+)(?!\\p{L})");

    private static final Pattern TONE = Pattern.compile("[\\u0300\\u0301\\u0303\\u0309\\u0323]");
    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private Words() {}

    /** @return composed letters, the mark of the tone where the older style puts it, and no letters that are ours */
    static String plain(String text) {
        String parts = Normalizer.normalize(text, Normalizer.Form.NFD);
        String moved = NEW_STYLE.matcher(parts).replaceAll(Words::older);
        return Normalizer.normalize(moved, Normalizer.Form.NFC)
                .replace('Ð', 'Đ')
                .replace('ð', 'đ')
                .replace(Marks.BEGIN, ' ')
                .replace(Marks.END, ' ');
    }

    private static String older(java.util.regex.MatchResult found) {
        boolean pair = found.group(1).equalsIgnoreCase("u") == found.group(2).equalsIgnoreCase("y");
        boolean tone =
                found.group(3).length() == 1 && TONE.matcher(found.group(3)).matches();
        String moved = pair && tone ? found.group(1) + found.group(3) + found.group(2) : found.group();
        return Matcher.quoteReplacement(moved);
    }

    /** @return only letters and digits, small and without marks, so that {@code 15/QĐ-BNG} and {@code 15 qd bng} are one */
    static String squeezed(String code) {
        String bare = Normalizer.normalize(code, Normalizer.Form.NFD).replaceAll("\\p{M}+", "");
        return NO_LETTERS
                .matcher(bare.replace('đ', 'd').replace('Đ', 'd').replace('Ð', 'd'))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
    }

    /** @return whether somebody took the trouble of diacritics */
    static boolean hasDiacritics(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .codePoints()
                .anyMatch(letter ->
                        Character.getType(letter) == Character.NON_SPACING_MARK || letter == 'đ' || letter == 'Đ');
    }
}
