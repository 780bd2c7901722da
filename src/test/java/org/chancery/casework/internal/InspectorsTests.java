package org.chancery.casework.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.chancery.casework.CaseworkError;
import org.chancery.platform.FileNames;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InspectorsTests {
    private static final Inspectors INSPECTORS = new Inspectors();

    @TempDir
    Path folder;

    @AfterAll
    static void stop() {
        INSPECTORS.stop();
    }

    @Test
    void goodPapersAreKnownByTheirContent() throws IOException {
        assertThat(found(pdf(3))).isEqualTo(Inspection.good("application/pdf", 3));
        assertThat(found(picture("jpg"))).isEqualTo(Inspection.good("image/jpeg", 1));
        assertThat(found(picture("png"))).isEqualTo(Inspection.good("image/png", 1));
    }

    @Test
    void anEmptyFileAndOneOfAnotherKindAreRefused() throws IOException {
        assertThat(problem(new byte[0])).isEqualTo(CaseworkError.FILE_EMPTY);
        assertThat(problem("MZ this is a program".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(CaseworkError.FILE_TYPE);
        assertThat(problem("<html>%PDF-".getBytes(StandardCharsets.UTF_8))).isEqualTo(CaseworkError.FILE_TYPE);
    }

    @Test
    void filesThatWereCutOffAreRefused() throws IOException {
        byte[] pdf = pdf(3);
        byte[] jpeg = picture("jpg");
        byte[] png = picture("png");
        assertThat(problem(Arrays.copyOf(pdf, pdf.length / 2))).isEqualTo(CaseworkError.FILE_BROKEN);
        assertThat(problem(Arrays.copyOf(jpeg, jpeg.length / 2))).isEqualTo(CaseworkError.FILE_BROKEN);
        assertThat(problem(Arrays.copyOf(png, png.length / 2))).isEqualTo(CaseworkError.FILE_BROKEN);
        assertThat(problem("%PDF-1.7 and nothing more %%EOF".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(CaseworkError.FILE_BROKEN);
    }

    @Test
    void aPasswordProtectedFileIsRefused() throws IOException {
        assertThat(problem(locked("open sesame"))).isEqualTo(CaseworkError.FILE_LOCKED);
        assertThat(problem(locked(""))).isEqualTo(CaseworkError.FILE_LOCKED);
    }

    @Test
    void scriptsAndFilesInsideAreRefused() throws IOException {
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            document.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert('hello')"));
            assertThat(problem(saved(document))).isEqualTo(CaseworkError.FILE_ACTIVE);
        }
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            PDEmbeddedFile file = new PDEmbeddedFile(document);
            PDComplexFileSpecification specification = new PDComplexFileSpecification();
            specification.setEmbeddedFile(file);
            PDEmbeddedFilesNameTreeNode tree = new PDEmbeddedFilesNameTreeNode();
            tree.setNames(java.util.Map.of("malware.exe", specification));
            PDDocumentNameDictionary names = new PDDocumentNameDictionary(document.getDocumentCatalog());
            names.setEmbeddedFiles(tree);
            document.getDocumentCatalog().setNames(names);
            assertThat(problem(saved(document))).isEqualTo(CaseworkError.FILE_ACTIVE);
        }
    }

    @Test
    void aFileOfGigabytesWhenUnfoldedIsRefusedAndTheNextOneIsRead() throws IOException {
        assertThat(problem(bomb())).isEqualTo(CaseworkError.FILE_BOMB);
        assertThat(found(pdf(1)).problem()).isNull();
    }

    @Test
    void aPictureOfAMillionByAMillionPointsIsRefused() throws IOException {
        byte[] png = picture("png");
        java.nio.ByteBuffer header = java.nio.ByteBuffer.wrap(png);
        header.putInt(16, 1_000_000).putInt(20, 1_000_000);
        java.util.zip.CRC32 sum = new java.util.zip.CRC32();
        sum.update(png, 12, 17);
        header.putInt(29, (int) sum.getValue());
        assertThat(problem(png)).isEqualTo(CaseworkError.FILE_BOMB);
    }

    @Test
    void namesLoseTheirFoldersAndTricks() {
        assertThat(FileNames.clean("../../x", "application/pdf")).isEqualTo("x.pdf");
        assertThat(FileNames.clean("C:\\temp\\giấy khai sinh.PDF", "application/pdf"))
                .isEqualTo("giấy khai sinh.pdf");
        assertThat(FileNames.clean("invoice\u202Efdp.exe", "application/pdf")).isEqualTo("invoicefdp.exe.pdf");
        assertThat(FileNames.clean("..\u0000", "image/png")).isEqualTo("file.png");
        assertThat(FileNames.clean("x".repeat(500) + ".jpg", "image/jpeg")).hasSize(124);
    }

    private CaseworkError problem(byte[] bytes) throws IOException {
        return found(bytes).problem();
    }

    private Inspection found(byte[] bytes) throws IOException {
        return INSPECTORS.inspect(Files.write(folder.resolve("file-" + System.nanoTime()), bytes));
    }

    private static byte[] pdf(int pages) throws IOException {
        try (PDDocument document = new PDDocument()) {
            for (int i = 0; i < pages; i++) {
                document.addPage(new PDPage());
            }
            return saved(document);
        }
    }

    private static byte[] locked(String password) throws IOException {
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            document.protect(new StandardProtectionPolicy("owner", password, new AccessPermission()));
            return saved(document);
        }
    }

    private static byte[] saved(PDDocument document) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        document.save(bytes);
        return bytes.toByteArray();
    }

    private static byte[] picture(String kind) throws IOException {
        BufferedImage image = new BufferedImage(400, 300, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < 400; x++) {
            for (int y = 0; y < 300; y++) {
                image.setRGB(x, y, x * 7919 ^ y * 104729);
            }
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(image, kind, bytes);
        return bytes.toByteArray();
    }

    /** A page whose content is deflated twice over: two gigabytes of blanks in a few kilobytes. */
    private static byte[] bomb() throws IOException {
        byte[] chunk = new byte[1 << 20];
        ByteArrayOutputStream inner = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflater = new DeflaterOutputStream(inner)) {
            for (int i = 0; i < 2 * 1024; i++) {
                deflater.write(chunk);
            }
        }
        ByteArrayOutputStream outer = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflater = new DeflaterOutputStream(outer)) {
            inner.writeTo(deflater);
        }
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        String head = "%PDF-1.7\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
                + "2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
                + "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 4 0 R>>endobj\n"
                + "4 0 obj<</Filter[/FlateDecode/FlateDecode]/Length " + outer.size() + ">>stream\n";
        file.writeBytes(head.getBytes(StandardCharsets.ISO_8859_1));
        outer.writeTo(file);
        file.writeBytes("\nendstream endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n".getBytes(StandardCharsets.ISO_8859_1));
        return file.toByteArray();
    }
}
