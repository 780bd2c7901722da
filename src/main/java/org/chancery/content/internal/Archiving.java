package org.chancery.content.internal;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.chancery.content.Problem;
import org.springframework.util.FileSystemUtils;
import org.verapdf.core.VeraPDFException;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.ValidationResult;

/** PDF/A-2b: office files are put on paper, what is not so then goes through Ghostscript, and veraPDF has the last word; in a worker. */
final class Archiving {
    private static final long MOST_POINTS = 12_000_000;

    private Archiving() {}

    static WorkAnswer make(WorkOrder order) throws IOException {
        String type = OfficeReading.detect(order);
        Path folder = Files.createTempDirectory("archive-");
        try {
            return type.equals("application/pdf")
                    ? make(order, folder)
                    : make(order, onPaper(order, type, folder), folder);
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    private static WorkAnswer make(WorkOrder order, Path folder) throws IOException {
        PdfReading.open(order.file()).close();
        return objections(order.file()).isEmpty() ? WorkAnswer.rendition(true, "") : make(order, order.file(), folder);
    }

    private static Path onPaper(WorkOrder order, String type, Path folder) throws IOException {
        if (PictureFile.READ.contains(type)) {
            return paged(order.file(), folder);
        }
        if (!OfficePapers.converts(type)) {
            throw new Refusal(Problem.UNKNOWN_KIND, type);
        }
        if (order.office().isEmpty()) {
            throw new Refusal(Problem.UNKNOWN_KIND, "no office program is installed here");
        }
        return OfficePapers.paged(order, type, folder);
    }

    private static WorkAnswer make(WorkOrder order, Path paper, Path folder) throws IOException {
        boolean ours = !paper.equals(order.file());
        if (ours && objections(paper).isEmpty()) {
            Files.copy(paper, order.output(), StandardCopyOption.REPLACE_EXISTING);
            return WorkAnswer.rendition(false, "");
        }
        if (order.program().isEmpty()) {
            throw new Refusal(Problem.UNKNOWN_KIND, "no program here makes PDF/A");
        }
        convert(order, paper, folder);
        String objections = objections(order.output());
        if (!objections.isEmpty()) {
            throw new Refusal(Problem.BROKEN, objections);
        }
        return WorkAnswer.rendition(false, "");
    }

    /**
     * Some releases of Ghostscript (10.00) draw Vietnamese letters rightly and write down others for those who copy or search; their older
     * reader does not. What would say something else than the paper is not kept.
     */
    private static void convert(WorkOrder order, Path paper, Path folder) throws IOException {
        Letters said = Letters.of(paper);
        convert(order, paper, folder, List.of());
        if (!Letters.of(order.output()).equals(said)) {
            convert(order, paper, folder, List.of("-dNEWPDF=false"));
        }
        if (!Letters.of(order.output()).equals(said)) {
            throw new Refusal(Problem.BROKEN, "the rendition does not say what the file says");
        }
    }

    /** @return the clauses of ISO 19005-2 that the file breaks; empty where it is PDF/A-2b */
    static String objections(Path file) throws IOException {
        VeraGreenfieldFoundryProvider.initialise();
        PDFAFlavour flavour = PDFAFlavour.PDFA_2_B;
        try (var parser = Foundries.defaultInstance().createParser(file.toFile(), flavour);
                var validator = Foundries.defaultInstance().createValidator(flavour, 20, false, false, false)) {
            ValidationResult found = validator.validate(parser);
            return found.isCompliant()
                    ? ""
                    : found.getTestAssertions().stream()
                            .map(one -> one.getRuleId().getClause() + "-"
                                    + one.getRuleId().getTestNumber())
                            .distinct()
                            .collect(Collectors.joining(", ", "veraPDF: ", ""));
        } catch (VeraPDFException unreadable) {
            throw new Refusal(Problem.BROKEN, unreadable.toString());
        }
    }

    private static void convert(WorkOrder order, Path from, Path folder, List<String> more) throws IOException {
        Path profile = folder.resolve("rgb.icc");
        Path intent = folder.resolve("intent.ps");
        Files.write(profile, ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData());
        Files.writeString(intent, intent(profile));
        List<String> words = new ArrayList<>(List.of(
                order.program(),
                "-dSAFER",
                "-dBATCH",
                "-dNOPAUSE",
                "-dQUIET",
                "-sDEVICE=pdfwrite",
                "-dPDFA=2",
                "-dPDFACompatibilityPolicy=1",
                "-sColorConversionStrategy=RGB",
                "--permit-file-read=" + profile,
                "-sOutputFile=" + order.output()));
        words.addAll(more);
        words.addAll(List.of(intent.toString(), from.toString()));
        OutsideProgram.run(words, folder.resolve("said.txt"));
    }

    /** What tells Ghostscript the colours that the whole file is meant for. */
    private static String intent(Path profile) {
        return """
                [/_objdef {colours} /type /stream /OBJ pdfmark
                [{colours} << /N 3 >> /PUT pdfmark
                [{colours} (%s) (r) file /PUT pdfmark
                [/_objdef {intent} /type /dict /OBJ pdfmark
                [{intent} << /Type /OutputIntent /S /GTS_PDFA1 /DestOutputProfile {colours}
                  /OutputConditionIdentifier (sRGB) >> /PUT pdfmark
                [{Catalog} << /OutputIntents [ {intent} ] >> /PUT pdfmark
                """.formatted(profile);
    }

    private static Path paged(Path picture, Path folder) throws IOException {
        BufferedImage image = PictureFile.read(picture, MOST_POINTS);
        Path file = folder.resolve("paged.pdf");
        try (PDDocument document = new PDDocument()) {
            boolean wide = image.getWidth() > image.getHeight();
            PDRectangle a4 = PDRectangle.A4;
            PDPage page = new PDPage(wide ? new PDRectangle(a4.getHeight(), a4.getWidth()) : a4);
            document.addPage(page);
            PDImageXObject shown = LosslessFactory.createFromImage(document, image);
            PDRectangle box = page.getMediaBox();
            float scale = Math.min(box.getWidth() / shown.getWidth(), box.getHeight() / shown.getHeight());
            float width = shown.getWidth() * scale;
            float height = shown.getHeight() * scale;
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.drawImage(shown, (box.getWidth() - width) / 2, (box.getHeight() - height) / 2, width, height);
            }
            document.save(file.toFile());
        }
        return file;
    }
}
