package org.chancery.desk.web;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;

/** Small files of each kind. */
final class StageFiles {
    private static final byte[] PDF = pdf();
    private static final byte[] PNG = png();

    private StageFiles() {}

    static byte[] of(UUID paper) {
        return of(
                paper.equals(StageCases.PDF)
                        ? "application/pdf"
                        : paper.equals(StageCases.PICTURE) ? "image/png" : "text/html");
    }

    static byte[] of(String mediaType) {
        return switch (mediaType) {
            case "application/pdf" -> PDF;
            case "image/png" -> PNG;
            default -> "<script>alert(1)</script>".getBytes(StandardCharsets.UTF_8);
        };
    }

    private static byte[] pdf() {
        try (PDDocument document = new PDDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            PDPage page = new PDPage();
            document.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.beginText();
                content.setFont(new PDType1Font(Standard14Fonts.FontName.TIMES_ROMAN), 24);
                content.newLineAtOffset(90, 650);
                content.showText("Birth certificate (a sample)");
                content.endText();
            }
            document.save(out);
            return out.toByteArray();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static byte[] png() {
        BufferedImage image = new BufferedImage(640, 440, BufferedImage.TYPE_INT_RGB);
        var pen = image.createGraphics();
        pen.setColor(new Color(0xdfe8e2));
        pen.fillRect(0, 0, 640, 440);
        pen.setColor(new Color(0x1f4d3f));
        pen.fillRect(40, 60, 160, 220);
        pen.dispose();
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            ImageIO.write(image, "png", out);
            return out.toByteArray();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
