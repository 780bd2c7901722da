package org.chancery.incoming.internal;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.chancery.platform.Folding;

/** What makes two documents look like one: number and notation, issuing body, and year (Decree 30/2020/NĐ-CP, Appendix VI). */
final class TwinKey {
    private static final Pattern PADDING = Pattern.compile("^0+(?=\\d)");

    private TwinKey() {}

    /** @return empty where the document has no number */
    static String of(String issuer, String code, LocalDate dated) {
        String plain = PADDING.matcher(Folding.fold(Normalizer.normalize(code, Normalizer.Form.NFC)))
                .replaceFirst("");
        return plain.isEmpty() ? "" : plain + "|" + Folding.fold(issuer) + "|" + dated.getYear();
    }
}
