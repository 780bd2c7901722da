package org.chancery.content.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Map;
import java.util.TreeMap;

/** How often each letter stands in a PDF, wherever it stands: two papers that say the same have the same letters. */
record Letters(int pages, Map<Integer, Integer> counts) {
    static Letters of(Path pdf) throws IOException {
        WorkAnswer said = PdfReading.read(pdf);
        Map<Integer, Integer> counts = new TreeMap<>();
        Normalizer.normalize(said.text(), Normalizer.Form.NFKC)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .forEach(letter -> counts.merge(letter, 1, Integer::sum));
        return new Letters(said.pages(), counts);
    }
}
