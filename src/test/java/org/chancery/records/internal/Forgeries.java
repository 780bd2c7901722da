package org.chancery.records.internal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationText;

/** What people do to signed PDFs to make them say something else. */
final class Forgeries {
    private Forgeries() {}

    /** Bytes after the end. */
    static byte[] appended(byte[] pdf) {
        byte[] more = "\n% and more\n".getBytes(StandardCharsets.US_ASCII);
        byte[] longer = Arrays.copyOf(pdf, pdf.length + more.length);
        System.arraycopy(more, 0, longer, pdf.length, more.length);
        return longer;
    }

    /** One more update that adds a note: valid to many readers. */
    static byte[] annotated(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDPage page = document.getPage(0);
            PDAnnotationText note = new PDAnnotationText();
            note.setRectangle(new PDRectangle(100, 100, 200, 50));
            note.setContents("Xem trang sau");
            var notes = page.getAnnotations();
            notes.add(note);
            page.setAnnotations(notes);
            page.getCOSObject().setNeedToBeUpdated(true);
            note.getCOSObject().setNeedToBeUpdated(true);
            return incremental(document);
        }
    }

    /** One more update that covers the text with a white box and another name. */
    static byte[] overlaid(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDPage page = document.getPage(0);
            try (PDPageContentStream ink = new PDPageContentStream(document, page, AppendMode.APPEND, true, true)) {
                ink.setNonStrokingColor(1f, 1f, 1f);
                ink.addRect(80, 500, 400, 60);
                ink.fill();
            }
            page.getCOSObject().setNeedToBeUpdated(true);
            return incremental(document);
        }
    }

    /** One more update that writes another number into the locked field. */
    static byte[] withAnotherNumber(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            COSDictionary field =
                    document.getDocumentCatalog().getAcroForm().getField("so").getCOSObject();
            field.setItem(COSName.V, new COSString("999/CNLS-X"));
            field.setNeedToBeUpdated(true);
            return incremental(document);
        }
    }

    /** The same pages, saved anew. */
    static byte[] saved(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }
    }

    static byte[] truncated(byte[] pdf) {
        return Arrays.copyOf(pdf, pdf.length * 2 / 3);
    }

    /** A PDF that nobody signed and that names none of ours. */
    static byte[] unsigned() throws IOException {
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage(PDRectangle.A4));
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }
    }

    private static byte[] incremental(PDDocument document) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        document.saveIncremental(out);
        return out.toByteArray();
    }
}
