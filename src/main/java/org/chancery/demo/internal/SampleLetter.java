package org.chancery.demo.internal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** An invented letter of another body, as a scanner would bring it: one page that says that it is a sample. */
final class SampleLetter {
    private SampleLetter() {}

    /** @return a PDF */
    static byte[] of(SampleArrival arrival, String date) {
        List<String> lines = List.of(
                arrival.issuer(),
                "Số: " + arrival.code(),
                date,
                "",
                "V/v " + arrival.subject(),
                "",
                "Kính gửi: Bộ Ngoại giao",
                "",
                "Văn bản này là dữ liệu mẫu của bản trình diễn, không do cơ quan nào ban hành.",
                "This letter is sample data of the demonstration; nobody issued it.");
        try (PDDocument document = new PDDocument();
                InputStream serif = Objects.requireNonNull(
                        SampleLetter.class.getResourceAsStream("/liberation/LiberationSerif-Regular.ttf"))) {
            PDPage page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            PDType0Font font = PDType0Font.load(document, serif, true);
            try (PDPageContentStream text = new PDPageContentStream(document, page)) {
                text.beginText();
                text.setFont(font, 13);
                text.setLeading(22);
                text.newLineAtOffset(85, 770);
                for (String line : lines) {
                    text.showText(line);
                    text.newLine();
                }
                text.endText();
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
