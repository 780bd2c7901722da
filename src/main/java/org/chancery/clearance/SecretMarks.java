package org.chancery.clearance;

import java.io.IOException;
import java.text.Normalizer;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.chancery.platform.PageWords;
import org.chancery.platform.PageWords.Word;

/**
 * Degrees of secrecy (MẬT, TỐI MẬT, TUYỆT MẬT) on papers and in letters. What bears one must not come onto an installation that is joined
 * to a network (Law 117/2025/QH15, Article 5). Only a stamp counts, in capitals and alone in its place; running text such as
 * <q>bảo vệ bí mật nhà nước</q> does not.
 */
public final class SecretMarks {
    private static final float UPPER_PART = 0.45f;
    private static final float GAP = 15;
    private static final int HEAD = 15;
    private static final String SECRET = "MẬT";
    private static final Set<String> DEGREES = Set.of("TỐI", "TUYỆT");
    private static final String DEGREE = "(?:(?:TUYỆT|TỐI)\\s+)?MẬT";
    private static final Pattern ALONE = Pattern.compile("(?:.*\\s{3,})?(?:Độ mật:\\s*)?" + DEGREE + "(?:\\s{3,}.*)?");
    private static final Pattern HEADED = Pattern.compile(
            "^" + DEGREE + "(?:\\s*[:.!–—-].*)?$|^[\\[(]\\s*" + DEGREE + "\\s*[\\])].*$|.*\\[" + DEGREE + "\\].*");

    private SecretMarks() {}

    /** @return whether the first page bears a stamp in its upper part (box 10a of Decree 30/2020/NĐ-CP, Appendix I) */
    public static boolean onPaper(PDDocument document) throws IOException {
        float part = document.getPage(0).getCropBox().getHeight() * UPPER_PART;
        return PageWords.of(document, 1).stream()
                .filter(line -> line.getFirst().y() < part)
                .anyMatch(SecretMarks::hasStamp);
    }

    private static boolean hasStamp(List<Word> line) {
        for (int i = 0; i < line.size(); i++) {
            if (line.get(i).text().equals(SECRET)) {
                int first = i > 0 && DEGREES.contains(line.get(i - 1).text()) ? i - 1 : i;
                boolean left = first == 0
                        || line.get(first).left() - line.get(first - 1).right() > GAP;
                boolean right = i == line.size() - 1
                        || line.get(i + 1).left() - line.get(i).right() > GAP;
                if (left && right) {
                    return true;
                }
            }
        }
        return false;
    }

    /** @return whether one of the first lines of a text is a stamp, or bears one apart from what else stands there */
    public static boolean inText(String text) {
        return normal(text)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .limit(HEAD)
                .anyMatch(line -> ALONE.matcher(line).matches());
    }

    /** @return whether the subject of a message begins with a degree of secrecy, or names one in brackets */
    public static boolean inSubject(String subject) {
        return HEADED.matcher(normal(subject).strip()).matches();
    }

    /** @return whether words that somebody typed bear a degree of secrecy, as a subject or on a line of its own */
    public static boolean inTyped(String words) {
        return inSubject(words) || inText(words);
    }

    private static String normal(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }
}
