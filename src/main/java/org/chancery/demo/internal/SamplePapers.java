package org.chancery.demo.internal;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.chancery.casework.Uploads;
import org.chancery.procedures.DocumentSlot;
import org.chancery.procedures.FormDefinition;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** The papers that invented applicants send in: one page that says what it is. */
@Component
class SamplePapers {
    private final Uploads uploads;

    SamplePapers(Uploads uploads) {
        this.uploads = uploads;
    }

    /** @return an upload for each paper that must be there, by slot */
    Map<String, UUID> forForm(FormDefinition form, ObjectNode answers) {
        Map<String, UUID> papers = new HashMap<>();
        for (DocumentSlot slot : form.documentSlots(answers)) {
            if (slot.required()) {
                papers.put(slot.id(), upload(slot.id(), slot.label().en()));
            }
        }
        return papers;
    }

    UUID upload(String name, String title) {
        return uploads.receive(name + ".pdf", new ByteArrayInputStream(page(title)))
                .id();
    }

    private static byte[] page(String title) {
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            PDType1Font font = new PDType1Font(FontName.HELVETICA);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.addRect(40, 40, 515, 762);
                content.stroke();
                line(content, font, 36, 700, "SAMPLE / MAU");
                line(content, font, 16, 655, title.replaceAll("[^ -~]", "?"));
                line(content, font, 12, 625, "An invented paper of the sample ministry. It proves nothing.");
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void line(PDPageContentStream content, PDType1Font font, float size, float height, String text)
            throws IOException {
        content.beginText();
        content.setFont(font, size);
        content.newLineAtOffset(70, height);
        content.showText(text);
        content.endText();
    }
}
