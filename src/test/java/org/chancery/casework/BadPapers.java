package org.chancery.casework;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;

/** Files that nobody should send. */
public final class BadPapers {
    private static final int MEBIBYTE = 1 << 20;

    private BadPapers() {}

    public static byte[] truncated() {
        byte[] pdf = Applicant.pdf();
        return Arrays.copyOf(pdf, pdf.length / 2);
    }

    public static byte[] program() {
        return "MZ this is a program".getBytes(StandardCharsets.ISO_8859_1);
    }

    public static byte[] locked() throws IOException {
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            document.protect(new StandardProtectionPolicy("owner", "open sesame", new AccessPermission()));
            return saved(document);
        }
    }

    public static byte[] scripted() throws IOException {
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            document.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert('hello')"));
            return saved(document);
        }
    }

    /** @return something that calls itself a PDF, of so many mebibytes */
    public static byte[] large(int mebibytes) {
        byte[] large = new byte[mebibytes * MEBIBYTE];
        System.arraycopy("%PDF-1.7\n".getBytes(StandardCharsets.ISO_8859_1), 0, large, 0, 9);
        return large;
    }

    /** @return a page whose content is deflated twice over: ten gigabytes of blanks in some ten thousand bytes */
    public static byte[] tenGigabytes() throws IOException {
        ByteArrayOutputStream outer = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflater = new DeflaterOutputStream(outer)) {
            deflater.write(new byte[] {0x78, (byte) 0x9c});
            byte[] mebibyte = blankMebibyte();
            for (int i = 0; i < 10 * 1024; i++) {
                deflater.write(mebibyte);
            }
        }
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.writeBytes(("%PDF-1.7\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
                        + "2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
                        + "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 4 0 R>>endobj\n"
                        + "4 0 obj<</Filter[/FlateDecode/FlateDecode]/Length " + outer.size() + ">>stream\n")
                .getBytes(StandardCharsets.ISO_8859_1));
        outer.writeTo(file);
        file.writeBytes("\nendstream endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n".getBytes(StandardCharsets.ISO_8859_1));
        return file.toByteArray();
    }

    /** A piece of a deflated stream that may follow itself as often as one likes. */
    private static byte[] blankMebibyte() {
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
        deflater.setInput(new byte[MEBIBYTE]);
        byte[] piece = new byte[64 * 1024];
        int length = deflater.deflate(piece, 0, piece.length, Deflater.FULL_FLUSH);
        deflater.end();
        return Arrays.copyOf(piece, length);
    }

    private static byte[] saved(PDDocument document) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        document.save(bytes);
        return bytes.toByteArray();
    }
}
