package org.chancery.signing.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.chancery.platform.Fault;
import org.chancery.signing.CopyForm;
import org.chancery.signing.Finding;
import org.chancery.signing.FoundSignature;
import org.chancery.signing.SignerRole;
import org.chancery.signing.Signing;
import org.chancery.signing.SigningError;
import org.chancery.signing.Verification;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Annexes in files of their own, electronic copies and scans; and where everything stands, to the millimetre. */
class StampingTests {
    private static final Instant SIGNED = Instant.parse("2027-01-05T07:03:09Z");
    private static final String ANNEX = "Số: 15/QĐ-BNG; 05/01/2027; 14:03:09 +07:00";
    private static final float MILLIMETRE = 72 / 25.4f;

    @TempDir
    static Path home;

    private static SigningRoom room;
    private static PdfStamping stamping;

    @BeforeAll
    static void open() throws Exception {
        Clock clock = Clock.fixed(SIGNED, ZoneOffset.UTC);
        room = new SigningRoom(home, clock);
        stamping = new PdfStamping(room.keys, room.trust, new Signatory(room.trust, clock), clock);
    }

    /** A letter that was found on the first page. */
    private record Letter(String text, float left, float right, float baseline, float size, String font) {}

    @Test
    void annexCarriesNumberAndTimeAtTheUpperRightAndTheAgencysSignatureWithoutAPicture() throws Exception {
        byte[] annex = stamping.annex(SigningRoom.letter(), room.agency, "15/QĐ-BNG", SIGNED);
        Verification found = room.signing.verify(annex);
        assertThat(found.findings()).isEmpty();
        assertThat(found.signatures()).extracting(FoundSignature::role).containsExactly(SignerRole.COPY);
        assertThat(found.isSealed()).as("an annex is no issued document").isFalse();
        List<Letter> line = line(annex, ANNEX);
        assertThat(line.getLast().right()).isCloseTo(595.28f - 15 * MILLIMETRE, within(0.5f));
        assertThat(line.getFirst().baseline()).isCloseTo(8 * MILLIMETRE + 10, within(0.5f));
        assertThat(line).allSatisfy(letter -> assertThat(letter.size()).isCloseTo(10, within(0.01f)));
        assertThat(line).allSatisfy(letter -> assertThat(letter.font()).endsWith("LiberationSerif"));
        try (PDDocument document = Pdf.open(annex)) {
            PDRectangle place = document.getDocumentCatalog()
                    .getAcroForm(null)
                    .getField(Signing.COPY_FIELD)
                    .getWidgets()
                    .getFirst()
                    .getRectangle();
            assertThat(place.getWidth() * place.getHeight()).as("no picture").isZero();
        }
    }

    @Test
    void annexThatWasChangedAfterwardsIsFound() {
        byte[] annex = stamping.annex(SigningRoom.letter(), room.agency, "15/QĐ-BNG", SIGNED);
        assertThat(room.signing.verify(Forgery.replaceContent(annex)).findings())
                .contains(Finding.CONTENT_AFTER_LAST_SIGNATURE, Finding.CONTENT_REPLACED);
        assertThatThrownBy(() -> stamping.annex(annex, room.agency, "16/QĐ-BNG", SIGNED))
                .isInstanceOfSatisfying(
                        Fault.class, fault -> assertThat(fault.code()).isEqualTo(SigningError.ALREADY_SIGNED));
    }

    @Test
    void copyOfASignedDocumentHasItsPagesAndTheCopyingAgencysSignatureOnly() throws Exception {
        byte[] copy = stamping.copy(room.sealed(), room.agency, CopyForm.TRUE_COPY, "Bộ Ngoại giao");
        Verification found = room.signing.verify(copy);
        assertThat(found.findings()).isEmpty();
        assertThat(found.signatures()).extracting(FoundSignature::role).containsExactly(SignerRole.COPY);
        line(copy, "SAO Y; Bộ Ngoại giao; 05/01/2027; 14:03:09 +07:00");
        assertThat(text(copy)).contains("15/QĐ-BNG", "GIẤY XÁC NHẬN");
    }

    @Test
    void extractHasTheChosenPagesAndNothingOfTheOthers() throws Exception {
        byte[] whole;
        try (PDDocument document = Pdf.open(room.sealed())) {
            document.addPage(new PDPage(PDRectangle.A5));
            document.addPage(new PDPage(PDRectangle.A6));
            whole = Pdf.save(document);
        }
        byte[] extract = stamping.extract(whole, room.agency, new TreeSet<>(List.of(2, 3)), "Bộ Ngoại giao");
        assertThat(room.signing.verify(extract).findings()).isEmpty();
        line(extract, "TRÍCH SAO; Bộ Ngoại giao; 05/01/2027; 14:03:09 +07:00");
        assertThat(text(extract)).doesNotContain("GIẤY XÁC NHẬN");
        try (PDDocument document = Pdf.open(extract)) {
            assertThat(document.getNumberOfPages()).isEqualTo(2);
            assertThat(document.getDocument().getObjectsByType(COSName.PAGE))
                    .as("pages that stayed in the file")
                    .hasSize(2);
        }
        assertThatThrownBy(() -> stamping.extract(whole, room.agency, new TreeSet<>(List.of(9)), "Bộ Ngoại giao"))
                .isInstanceOfSatisfying(
                        Fault.class, fault -> assertThat(fault.code()).isEqualTo(SigningError.PAGE_MISSING));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 90, 180, 270})
    void lineStandsAtTheUpperRightHoweverThePageIsTurned(int rotation) throws Exception {
        byte[] turned;
        try (PDDocument document = Pdf.open(SigningRoom.letter())) {
            document.getPage(0).setRotation(rotation);
            turned = Pdf.save(document);
        }
        float width = rotation % 180 == 0 ? 595.28f : 841.89f;
        List<Letter> line = line(stamping.annex(turned, room.agency, "15/QĐ-BNG", SIGNED), ANNEX);
        assertThat(line.getLast().right()).isCloseTo(width - 15 * MILLIMETRE, within(1f));
        assertThat(line.getFirst().baseline()).isCloseTo(8 * MILLIMETRE + 10, within(1f));
    }

    @Test
    void scanOfTwoHundredDotsInColourIsCopied() throws Exception {
        byte[] scan = scan(200, true);
        stamping.requireScan(scan);
        byte[] copy = stamping.copy(scan, room.agency, CopyForm.COPY_OF_COPY, "Bộ Ngoại giao");
        assertThat(room.signing.verify(copy).findings()).isEmpty();
        line(copy, "SAO LỤC; Bộ Ngoại giao; 05/01/2027; 14:03:09 +07:00");
    }

    @Test
    void coarseOrGreyScanAndAPageThatIsNoneAreRefusedWithTheNumberOfThePage() throws Exception {
        for (byte[] bad : List.of(scan(150, true), scan(200, false), SigningRoom.letter())) {
            assertThatThrownBy(() -> stamping.requireScan(bad)).isInstanceOfSatisfying(Fault.class, fault -> {
                assertThat(fault.code()).isEqualTo(SigningError.SCAN_TOO_COARSE);
                assertThat(fault.arguments()).containsExactly(1);
            });
        }
    }

    @Test
    void sealIsOfRealSizeAndCoversTheLeftThirdOfTheSignature() throws Exception {
        try (PDDocument document = Pdf.open(room.sealed())) {
            var form = document.getDocumentCatalog().getAcroForm(null);
            PDRectangle signature = form.getField(Signing.PERSONAL_FIELD)
                    .getWidgets()
                    .getFirst()
                    .getRectangle();
            PDRectangle seal =
                    form.getField(Signing.SEAL_FIELD).getWidgets().getFirst().getRectangle();
            assertThat(seal.getWidth() / MILLIMETRE).isCloseTo(36, within(0.1f));
            assertThat(seal.getHeight() / MILLIMETRE).isCloseTo(36, within(0.1f));
            float covered = (seal.getUpperRightX() - signature.getLowerLeftX()) / signature.getWidth();
            assertThat(covered).isCloseTo(1 / 3f, within(0.01f));
            assertThat(seal.getLowerLeftX()).isLessThan(signature.getLowerLeftX());
            float middle = seal.getLowerLeftY() + seal.getHeight() / 2;
            assertThat(middle).isCloseTo(signature.getLowerLeftY() + signature.getHeight() / 2, within(0.5f));
        }
    }

    private static byte[] scan(int dots, boolean coloured) throws IOException {
        int width = Math.round(dots * 210 / 25.4f);
        int height = Math.round(dots * 297 / 25.4f);
        int type = coloured ? BufferedImage.TYPE_INT_RGB : BufferedImage.TYPE_BYTE_GRAY;
        BufferedImage picture = new BufferedImage(width, height, type);
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            var image = coloured
                    ? JPEGFactory.createFromImage(document, picture)
                    : LosslessFactory.createFromImage(document, picture);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.drawImage(image, 0, 0, PDRectangle.A4.getWidth(), PDRectangle.A4.getHeight());
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Pdf.open(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    /** The letters of a line that stands on the first page. */
    private static List<Letter> line(byte[] pdf, String wanted) throws IOException {
        List<List<Letter>> lines = new ArrayList<>();
        PDFTextStripper stripper = new PDFTextStripper() {
            @Override
            protected void writeString(String string, List<TextPosition> letters) {
                lines.add(letters.stream()
                        .map(each -> new Letter(
                                each.getUnicode(),
                                each.getXDirAdj(),
                                each.getXDirAdj() + each.getWidthDirAdj(),
                                each.getYDirAdj(),
                                each.getFontSizeInPt(),
                                each.getFont().getName()))
                        .toList());
            }
        };
        stripper.setEndPage(1);
        try (PDDocument document = Pdf.open(pdf)) {
            stripper.getText(document);
        }
        List<String> all = lines.stream()
                .map(line -> line.stream().map(Letter::text).collect(Collectors.joining()))
                .toList();
        assertThat(all).contains(wanted);
        return lines.get(all.indexOf(wanted));
    }
}
