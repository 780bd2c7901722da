package org.chancery.platform;

import java.io.IOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** The words of a PDF's page with their places, line by line; distances in points from the page's upper left corner. */
public final class PageWords extends PDFTextStripper {
    /** A word in composed letters (NFC); {@code y} is its baseline. */
    public record Word(String text, float left, float right, float y) {}

    private final List<List<Word>> lines = new ArrayList<>();
    private List<Word> line = new ArrayList<>();

    private PageWords(int page) {
        setSortByPosition(true);
        setStartPage(page);
        setEndPage(page);
    }

    /**
     * @param page from 1
     * @return its lines from above, each with at least one word
     * @throws IOException where the page cannot be read
     */
    public static List<List<Word>> of(PDDocument document, int page) throws IOException {
        PageWords words = new PageWords(page);
        words.getText(document);
        words.endLine();
        return words.lines;
    }

    /** What the library calls a word may hold blanks; here it is split at them. */
    @Override
    protected void writeString(String text, List<TextPosition> positions) {
        List<TextPosition> letters = new ArrayList<>();
        for (TextPosition position : positions) {
            if (position.getUnicode().isBlank()) {
                endWord(letters);
            } else {
                letters.add(position);
            }
        }
        endWord(letters);
    }

    private void endWord(List<TextPosition> letters) {
        if (letters.isEmpty()) {
            return;
        }
        TextPosition first = letters.getFirst();
        TextPosition last = letters.getLast();
        StringBuilder text = new StringBuilder();
        letters.forEach(letter -> text.append(letter.getUnicode()));
        line.add(new Word(
                Normalizer.normalize(text, Normalizer.Form.NFC),
                first.getXDirAdj(),
                last.getXDirAdj() + last.getWidthDirAdj(),
                first.getYDirAdj()));
        letters.clear();
    }

    @Override
    protected void writeLineSeparator() {
        endLine();
    }

    private void endLine() {
        if (!line.isEmpty()) {
            lines.add(List.copyOf(line));
            line = new ArrayList<>();
        }
    }
}
