package org.chancery.content.internal;

import java.util.Set;

/** Which of our languages a text is in, by the letters that only Vietnamese has and the words that English cannot do without. */
final class Tongue {
    private static final int SAMPLE = 20_000;
    private static final String ONLY_VIETNAMESE = "ăđơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ";
    private static final Set<String> ENGLISH =
            Set.of("the", "of", "and", "to", "in", "is", "for", "that", "with", "on");

    private Tongue() {}

    /** @return {@code vi}, {@code en} or {@code und} */
    static String of(String text) {
        String sample = java.text.Normalizer.normalize(
                        text.substring(0, Math.min(SAMPLE, text.length())), java.text.Normalizer.Form.NFC)
                .toLowerCase(java.util.Locale.ROOT);
        long letters = sample.codePoints().filter(Character::isLetter).count();
        long vietnamese = sample.codePoints()
                .filter(letter -> ONLY_VIETNAMESE.indexOf(letter) >= 0)
                .count();
        if (vietnamese > 0 && vietnamese * 25 >= letters) {
            return "vi";
        }
        String[] words = sample.split("[^\\p{L}]+");
        long english = java.util.Arrays.stream(words).filter(ENGLISH::contains).count();
        return english > 0 && english * 20 >= words.length ? "en" : "und";
    }
}
