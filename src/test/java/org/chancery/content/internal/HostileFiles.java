package org.chancery.content.internal;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;

/** Files that nobody should send, and some that everybody does. */
public final class HostileFiles {
    private static final int MEBIBYTE = 1 << 20;

    private HostileFiles() {}

    static byte[] pdf(int pages) throws IOException {
        try (PDDocument document = letter(pages)) {
            return saved(document);
        }
    }

    /** @return a page with these words, in a font whose letters are numbered by the font and named in a table, as most programs write it */
    static byte[] plain(String words) throws IOException {
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            PDFont font = PDType0Font.load(
                    document, HostileFiles.class.getResourceAsStream("/liberation/LiberationSerif-Regular.ttf"), true);
            try (PDPageContentStream text = new PDPageContentStream(document, page)) {
                text.beginText();
                text.setFont(font, 13);
                text.newLineAtOffset(90, 600);
                text.showText(words);
                text.endText();
            }
            return saved(document);
        }
    }

    private static PDDocument letter(int pages) throws IOException {
        PDDocument document = new PDDocument();
        PDType1Font font = new PDType1Font(Standard14Fonts.FontName.HELVETICA);
        for (int i = 1; i <= pages; i++) {
            PDPage page = new PDPage();
            document.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.beginText();
                content.setFont(font, 12);
                content.newLineAtOffset(72, 700);
                content.showText("This is the text of the letter, on page " + i);
                content.endText();
            }
        }
        return document;
    }

    static byte[] pageTreeLoop() {
        return bytes("%PDF-1.7\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
                + "2 0 obj<</Type/Pages/Kids[3 0 R]/Count 2>>endobj\n"
                + "3 0 obj<</Type/Pages/Parent 2 0 R/Kids[2 0 R 3 0 R]/Count 2>>endobj\n"
                + "trailer<</Root 1 0 R>>\n%%EOF\n");
    }

    /** @return a file whose objects lie in a stream of ten gigabytes, deflated twice over */
    static byte[] objectStreamBomb() throws IOException {
        byte[] bomb = tenGigabytes();
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.writeBytes(bytes("%PDF-1.7\n4 0 obj<</Type/ObjStm/N 3/First 20/Filter[/FlateDecode/FlateDecode]/Length "
                + bomb.length + ">>stream\n"));
        file.writeBytes(bomb);
        file.writeBytes(bytes("\nendstream endobj\n"));
        int at = file.size();
        byte[] rows = {
            0,
            0,
            0,
            0,
            0,
            2,
            0,
            4,
            0,
            0,
            2,
            0,
            4,
            0,
            1,
            2,
            0,
            4,
            0,
            2,
            1,
            0,
            9,
            0,
            0,
            1,
            (byte) (at >> 8),
            (byte) at,
            0,
            0
        };
        file.writeBytes(bytes("5 0 obj<</Type/XRef/Size 6/W[1 2 2]/Root 1 0 R/Length " + rows.length + ">>stream\n"));
        file.writeBytes(rows);
        file.writeBytes(bytes("\nendstream endobj\nstartxref\n" + at + "\n%%EOF\n"));
        return file.toByteArray();
    }

    /** @return a page whose content is ten gigabytes of blanks */
    static byte[] contentBomb() throws IOException {
        byte[] bomb = tenGigabytes();
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.writeBytes(bytes("%PDF-1.7\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
                + "2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
                + "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 4 0 R>>endobj\n"
                + "4 0 obj<</Filter[/FlateDecode/FlateDecode]/Length " + bomb.length + ">>stream\n"));
        file.writeBytes(bomb);
        file.writeBytes(bytes("\nendstream endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"));
        return file.toByteArray();
    }

    private static byte[] tenGigabytes() throws IOException {
        ByteArrayOutputStream outer = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflater = new DeflaterOutputStream(outer)) {
            deflater.write(new byte[] {0x78, (byte) 0x9c});
            byte[] mebibyte = blankMebibyte();
            for (int i = 0; i < 10 * 1024; i++) {
                deflater.write(mebibyte);
            }
        }
        return outer.toByteArray();
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

    static byte[] scripted() throws IOException {
        try (PDDocument document = letter(1)) {
            document.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.launchURL('http://127.0.0.1/')"));
            return saved(document);
        }
    }

    static byte[] withFilesInside() throws IOException {
        try (PDDocument document = letter(1)) {
            PDComplexFileSpecification specification = new PDComplexFileSpecification();
            specification.setEmbeddedFile(new PDEmbeddedFile(document));
            PDEmbeddedFilesNameTreeNode tree = new PDEmbeddedFilesNameTreeNode();
            tree.setNames(java.util.Map.of("program.exe", specification));
            PDDocumentNameDictionary names = new PDDocumentNameDictionary(document.getDocumentCatalog());
            names.setEmbeddedFiles(tree);
            document.getDocumentCatalog().setNames(names);
            return saved(document);
        }
    }

    /** @return a form of the XFA kind whose XML asks for an address and for a file */
    static byte[] xfa(String address) throws IOException {
        try (PDDocument document = letter(1)) {
            PDAcroForm form = new PDAcroForm(document);
            COSArray packets = new COSArray();
            packets.add(new COSString("template"));
            packets.add(new COSString("<!DOCTYPE x [<!ENTITY e SYSTEM '" + address + "'>]><xdp>&e;</xdp>"));
            form.getCOSObject().setItem(COSName.getPDFName("XFA"), packets);
            document.getDocumentCatalog().setAcroForm(form);
            return saved(document);
        }
    }

    static byte[] locked(String password) throws IOException {
        try (PDDocument document = letter(1)) {
            document.protect(new StandardProtectionPolicy("owner", password, new AccessPermission()));
            return saved(document);
        }
    }

    public static byte[] docx(String words) throws IOException {
        return office(
                "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body><w:p><w:r><w:t>"
                        + words + "</w:t></w:r></w:p></w:body></w:document>");
    }

    /** @return a DOCX whose XML asks for an address, through an entity, a parameter entity and a DTD */
    static byte[] docxThatAsks(String address) throws IOException {
        return office("<!DOCTYPE d SYSTEM \"" + address + "/dtd\" [<!ENTITY e SYSTEM \"" + address
                + "/entity\"><!ENTITY % p SYSTEM \"" + address + "/parameter\"> %p;]>"
                + "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body><w:p><w:r><w:t>"
                + "before &e; after</w:t></w:r></w:p></w:body></w:document>");
    }

    /** @return a DOCX with a picture that lies elsewhere, and a field that takes in another file */
    static byte[] docxThatLinks(String address) throws IOException {
        String drawing =
                "<w:drawing><wp:inline xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\">"
                        + "<wp:extent cx=\"990000\" cy=\"990000\"/><wp:docPr id=\"1\" name=\"p\"/>"
                        + "<a:graphic xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\">"
                        + "<a:graphicData uri=\"http://schemas.openxmlformats.org/drawingml/2006/picture\">"
                        + "<pic:pic xmlns:pic=\"http://schemas.openxmlformats.org/drawingml/2006/picture\">"
                        + "<pic:nvPicPr><pic:cNvPr id=\"1\" name=\"p\"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill>"
                        + "<a:blip xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" r:link=\"r7\"/>"
                        + "<a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x=\"0\" y=\"0\"/>"
                        + "<a:ext cx=\"990000\" cy=\"990000\"/></a:xfrm><a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></pic:spPr>"
                        + "</pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing>";
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(file)) {
            frame(zip);
            zip.putNextEntry(new ZipEntry("word/_rels/document.xml.rels"));
            zip.write(bytes(
                    "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r7\" "
                            + "Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/image\" Target=\""
                            + address + "/picture.png\" TargetMode=\"External\"/></Relationships>"));
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            zip.write(
                    bytes(
                            "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body><w:p><w:r>"
                                    + drawing + "</w:r></w:p><w:p><w:fldSimple w:instr=\"INCLUDETEXT &quot;" + address
                                    + "/text.docx&quot;\"><w:r><w:t>elsewhere</w:t></w:r></w:fldSimple></w:p></w:body></w:document>"));
        }
        return file.toByteArray();
    }

    private static byte[] office(String document) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(file)) {
            frame(zip);
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            zip.write(document.getBytes(StandardCharsets.UTF_8));
        }
        return file.toByteArray();
    }

    private static void frame(ZipOutputStream zip) throws IOException {
        zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
        zip.write(
                bytes(
                        "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" "
                                + "ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Override PartName=\"/word/document.xml\" "
                                + "ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>"));
        zip.putNextEntry(new ZipEntry("_rels/.rels"));
        zip.write(bytes(
                "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\" "
                        + "Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" "
                        + "Target=\"word/document.xml\"/></Relationships>"));
    }

    /** @return a DOCX of some megabytes whose one paragraph is of a gigabyte and a half */
    static byte[] zipBomb() throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(file)) {
            frame(zip);
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            zip.write(
                    bytes(
                            "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body><w:p><w:r><w:t>"));
            byte[] blanks = new byte[MEBIBYTE];
            Arrays.fill(blanks, (byte) 'a');
            for (int i = 0; i < 1536; i++) {
                zip.write(blanks);
            }
            zip.write(bytes("</w:t></w:r></w:p></w:body></w:document>"));
        }
        return file.toByteArray();
    }

    /** @return a whole PNG of one colour, so many points each way */
    static byte[] square(int side) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.write(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'});
        java.nio.ByteBuffer header = java.nio.ByteBuffer.allocate(13);
        header.putInt(side).putInt(side).put((byte) 8).put((byte) 2);
        chunk(file, "IHDR", header.array());
        ByteArrayOutputStream rows = new ByteArrayOutputStream();
        try (OutputStream deflater = new DeflaterOutputStream(rows, new Deflater(Deflater.BEST_SPEED))) {
            byte[] row = new byte[1 + 3 * side];
            for (int i = 0; i < side; i++) {
                deflater.write(row);
            }
        }
        chunk(file, "IDAT", rows.toByteArray());
        chunk(file, "IEND", new byte[0]);
        return file.toByteArray();
    }

    private static void chunk(ByteArrayOutputStream file, String name, byte[] content) {
        CRC32 sum = new CRC32();
        sum.update(bytes(name));
        sum.update(content);
        file.writeBytes(java.nio.ByteBuffer.allocate(4).putInt(content.length).array());
        file.writeBytes(bytes(name));
        file.writeBytes(content);
        file.writeBytes(
                java.nio.ByteBuffer.allocate(4).putInt((int) sum.getValue()).array());
    }

    /** @return a page without a text layer on which these words can be seen */
    static byte[] scan(String... words) throws IOException {
        BufferedImage page = new BufferedImage(1654, 900, BufferedImage.TYPE_BYTE_GRAY);
        java.awt.Graphics2D pen = page.createGraphics();
        pen.setColor(java.awt.Color.WHITE);
        pen.fillRect(0, 0, page.getWidth(), page.getHeight());
        pen.setColor(java.awt.Color.BLACK);
        pen.setFont(new java.awt.Font("DejaVu Sans", java.awt.Font.PLAIN, 44));
        for (int i = 0; i < words.length; i++) {
            pen.drawString(words[i], 120, 160 + 110 * i);
        }
        pen.dispose();
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(page, "png", png);
        return png.toByteArray();
    }

    private static byte[] saved(PDDocument document) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        document.save(bytes);
        return bytes.toByteArray();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
