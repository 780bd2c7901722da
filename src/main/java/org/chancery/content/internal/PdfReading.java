package org.chancery.content.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.text.PDFTextStripper;
import org.chancery.content.Problem;
import org.chancery.content.Trait;
import org.jspecify.annotations.Nullable;

/** What a PDF says, page by page, inside a worker. */
final class PdfReading {
    /** Letters on a page below which it counts as a picture: a stamp or a page number may stand on a scan. */
    private static final int FEW = 16;

    private static final int MOST_PAGES = 20_000;
    private static final COSName XFA = COSName.getPDFName("XFA");
    private static final Set<String> ACTS = Set.of("JavaScript", "Launch", "ImportData", "GoToE");

    private PdfReading() {}

    static WorkAnswer read(Path file) throws IOException {
        try (PDDocument document = open(file)) {
            int pages = document.getNumberOfPages();
            if (pages < 1) {
                throw new Refusal(Problem.BROKEN, "it has no pages");
            }
            if (pages > MOST_PAGES) {
                throw new Refusal(Problem.TOO_MUCH, pages + " pages");
            }
            Text text = new Text();
            PDFTextStripper stripper = new PDFTextStripper();
            for (int page = 1; page <= pages && !text.cut; page++) {
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                text.add(page, stripper.getText(document));
            }
            return new WorkAnswer(
                    null, "application/pdf", pages, traits(document), text.pictured, text.cut, "", text.bytes());
        }
    }

    /** @throws Refusal where it needs a password */
    static PDDocument open(Path file) throws IOException {
        try {
            return Loader.loadPDF(file.toFile());
        } catch (InvalidPasswordException locked) {
            throw new Refusal(Problem.LOCKED, "");
        }
    }

    private static Set<Trait> traits(PDDocument document) {
        Set<Trait> traits = EnumSet.noneOf(Trait.class);
        COSDictionary catalog = document.getDocumentCatalog().getCOSObject();
        COSDictionary names = catalog.getCOSDictionary(COSName.NAMES);
        if (document.isEncrypted()) {
            traits.add(Trait.PROTECTED);
        }
        if (acts(catalog.getDictionaryObject(COSName.OPEN_ACTION))
                || catalog.containsKey(COSName.AA)
                || names != null && names.containsKey(COSName.getPDFName("JavaScript"))) {
            traits.add(Trait.SCRIPT);
        }
        if (names != null && names.containsKey(COSName.EMBEDDED_FILES) || catalog.containsKey(COSName.AF)) {
            traits.add(Trait.FILES_INSIDE);
        }
        COSDictionary form = catalog.getCOSDictionary(COSName.ACRO_FORM);
        if (form != null) {
            traits.addAll(traits(form, document.getSignatureDictionaries().isEmpty()));
        }
        return traits;
    }

    private static Set<Trait> traits(COSDictionary form, boolean unsigned) {
        Set<Trait> traits = EnumSet.noneOf(Trait.class);
        COSArray fields = form.getCOSArray(COSName.FIELDS);
        if (form.containsKey(XFA)) {
            traits.add(Trait.XFA);
        }
        if (!unsigned) {
            traits.add(Trait.SIGNED);
        }
        if (fields != null && fields.size() > 0) {
            traits.add(Trait.FIELDS);
        }
        return traits;
    }

    private static boolean acts(@Nullable COSBase action) {
        return !(action instanceof COSArray)
                && action instanceof COSDictionary dictionary
                && dictionary.getDictionaryObject(COSName.S) instanceof COSName kind
                && ACTS.contains(kind.getName());
    }

    /** Text in the order of its pages, marked off by form feeds, up to what is kept. */
    private static final class Text {
        private final StringBuilder letters = new StringBuilder();
        private final List<Integer> pictured = new ArrayList<>();
        private boolean cut;

        private void add(int page, String text) {
            if (text.strip().length() < FEW) {
                pictured.add(page);
            }
            int room = OfficeReading.MOST_LETTERS - letters.length();
            cut = text.length() >= room;
            letters.append(text, 0, Math.min(room, text.length())).append('\f');
        }

        private byte[] bytes() {
            return letters.toString().getBytes(StandardCharsets.UTF_8);
        }
    }
}
