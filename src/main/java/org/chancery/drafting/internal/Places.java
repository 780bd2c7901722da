package org.chancery.drafting.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.chancery.platform.PageWords;
import org.chancery.platform.PageWords.Word;
import org.chancery.signing.FormField;
import org.chancery.signing.PageBox;
import org.chancery.signing.Signing;

/**
 * Where number, date and signature go on a paper that the house did not write: beside the label {@code Số:}, over the line of the date, above
 * the signer's name; where these are missing, in the places of Decree 30/2020/NĐ-CP, Appendix I.
 *
 * @param fields for number and date
 * @param signature for the personal signature
 * @param covered what stood there, such as dots or an earlier date, to be painted over before anybody reads it
 */
record Places(List<FormField> fields, PageBox signature, List<PageBox> covered) {
    private static final float FONT_SIZE = 13;
    private static final float LINE = 18;
    private static final float ABOVE_BASELINE = 13;
    private static final float SIGNATURE_WIDTH = millimetres(58);
    private static final float SIGNATURE_HEIGHT = millimetres(26);
    private static final float TOP_PART = 0.38f;
    private static final float RIGHT_PART = 0.40f;
    private static final Set<String> DATE_WORDS = Set.of("ngày", "tháng", "năm");

    static float millimetres(float length) {
        return length * 72 / 25.4f;
    }

    static Places of(PDDocument document, String signer) throws IOException {
        List<List<Word>> first = PageWords.of(document, 1);
        PDRectangle size = document.getPage(0).getCropBox();
        List<PageBox> covered = new ArrayList<>();
        PageBox number = number(first, size, covered);
        PageBox date = date(first, size, covered);
        return new Places(
                List.of(
                        new FormField(Signing.NUMBER_FIELD, number, FONT_SIZE, FormField.Alignment.LEFT),
                        new FormField(Signing.DATE_FIELD, date, FONT_SIZE, FormField.Alignment.CENTRE)),
                signature(document, signer),
                covered);
    }

    private static PageBox number(List<List<Word>> lines, PDRectangle size, List<PageBox> covered) {
        for (List<Word> line : top(lines, size)) {
            for (Word label : line) {
                if ((label.text().equals("Số:") || label.text().equals("Số")) && label.left() < size.getWidth() / 2) {
                    float left = label.right() + 3;
                    float limit = size.getWidth() * RIGHT_PART;
                    line.stream()
                            .filter(word -> word.left() > label.left() && word.left() < limit)
                            .reduce((one, other) -> other)
                            .ifPresent(last -> covered.add(box(1, left, last.y(), Math.max(1, last.right() - left))));
                    return box(1, left, label.y(), Math.max(40, end(line, size, limit) - left));
                }
            }
        }
        return new PageBox(
                1,
                millimetres(44),
                millimetres(42.5f),
                Math.max(40, size.getWidth() * RIGHT_PART - millimetres(44)),
                LINE);
    }

    /** The number may be as long as the place before the date, or before the middle of the page. */
    private static float end(List<Word> line, PDRectangle size, float limit) {
        return line.stream()
                .map(Word::left)
                .filter(left -> left >= limit)
                .reduce(Math::min)
                .map(left -> left - 4)
                .orElse(size.getWidth() / 2);
    }

    private static PageBox date(List<List<Word>> lines, PDRectangle size, List<PageBox> covered) {
        for (List<Word> line : top(lines, size)) {
            List<Word> right = line.stream()
                    .filter(word -> word.left() > size.getWidth() * RIGHT_PART)
                    .toList();
            if (right.stream().map(Word::text).toList().containsAll(DATE_WORDS)) {
                float left = right.getFirst().left() - 1;
                float end = right.getLast().right() + 2;
                PageBox place = box(1, left, right.getFirst().y(), end - left);
                covered.add(place);
                float wide = Math.max(place.width(), millimetres(70));
                float from = Math.max(0, Math.min(left - (wide - place.width()) / 2, size.getWidth() - wide - 10));
                return new PageBox(1, from, place.y(), Math.min(wide, size.getWidth() - from), LINE);
            }
        }
        float left = Math.min(millimetres(97), size.getWidth() / 2);
        return new PageBox(1, left, millimetres(42.5f), Math.min(millimetres(98), size.getWidth() - left), LINE);
    }

    private static List<List<Word>> top(List<List<Word>> lines, PDRectangle size) {
        return lines.stream()
                .filter(line -> line.getFirst().y() < size.getHeight() * TOP_PART)
                .toList();
    }

    private static PageBox box(int page, float left, float baseline, float width) {
        return new PageBox(page, Math.max(0, left), Math.max(0, baseline - ABOVE_BASELINE), width, LINE);
    }

    private static PageBox signature(PDDocument document, String signer) throws IOException {
        String name = signer.replaceAll("\\s*\\(.*\\)", "").strip();
        for (int page = document.getNumberOfPages(); page > Math.max(0, document.getNumberOfPages() - 10); page--) {
            PDRectangle size = document.getPage(page - 1).getCropBox();
            List<List<Word>> lines = PageWords.of(document, page);
            int at = page;
            Optional<PageBox> found = overName(lines, name, size, at).or(() -> besidePlaces(lines, size, at));
            if (found.isPresent()) {
                return found.get();
            }
        }
        return afterText(document);
    }

    private static Optional<PageBox> overName(List<List<Word>> lines, String name, PDRectangle size, int page) {
        for (List<Word> line : lines.reversed()) {
            List<Word> right = line.stream()
                    .filter(word -> word.left() > size.getWidth() * RIGHT_PART)
                    .toList();
            if (String.join(" ", right.stream().map(Word::text).toList()).equalsIgnoreCase(name)) {
                float middle = (right.getFirst().left() + right.getLast().right()) / 2;
                return Optional.of(
                        fitted(size, page, middle, right.getFirst().y() - ABOVE_BASELINE - 4 - SIGNATURE_HEIGHT));
            }
        }
        return Optional.empty();
    }

    /** The block of who signs begins as high as the list of recipients; two lines of it come before the signature. */
    private static Optional<PageBox> besidePlaces(List<List<Word>> lines, PDRectangle size, int page) {
        for (List<Word> line : lines.reversed()) {
            String text = String.join(" ", line.stream().map(Word::text).toList());
            if (text.startsWith("Nơi nhận")) {
                return Optional.of(fitted(
                        size, page, size.getWidth() * 0.7f, line.getFirst().y() + millimetres(12)));
            }
        }
        return Optional.empty();
    }

    private static PageBox afterText(PDDocument document) throws IOException {
        int page = document.getNumberOfPages();
        PDRectangle size = document.getPage(page - 1).getCropBox();
        float last = PageWords.of(document, page).stream()
                .map(line -> line.getFirst().y())
                .reduce(0f, Math::max);
        return fitted(size, page, size.getWidth() * 0.7f, last + millimetres(14));
    }

    private static PageBox fitted(PDRectangle size, int page, float middle, float top) {
        float width = Math.min(SIGNATURE_WIDTH, size.getWidth() * 0.8f);
        float left = Math.clamp(middle - width / 2, 0, Math.max(0, size.getWidth() - width));
        float height = Math.min(SIGNATURE_HEIGHT, size.getHeight() * 0.2f);
        return new PageBox(
                page, left, Math.clamp(top, 0, Math.max(0, size.getHeight() - height - millimetres(8))), width, height);
    }
}
