package org.chancery.records.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.chancery.records.AuthorityPrefix;
import org.junit.jupiter.api.Test;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;

class RenderingTests {
    @Test
    void aCertificateIsPdfAThatCarriesEveryStackedMark() throws Exception {
        byte[] pdf = Samples.renderedCertificate().pdf();
        Files.write(Path.of("target/certificate.pdf"), pdf);
        assertThat(violations(pdf, PDFAFlavour.PDFA_2_A)).isEmpty();
        assertThat(text(pdf))
                .contains("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")
                .contains("Độc lập - Tự do - Hạnh phúc")
                .contains("ĐẠI SỨ QUÁN VIỆT NAM")
                .contains("NGUYỄN THỊ HƯỞNG PHƯỢNG")
                .contains("KT. ĐẠI SỨ")
                .contains("THAM TÁN CÔNG SỨ")
                .contains("Lê Thị Ngọc Diễm")
                .contains("- Lưu: VT, LS.")
                .contains("7K3M-92QF-XT4D");
    }

    @Test
    void aLetterNamesItsMatterUnderTheNumberAndItsRecipientAbove() throws Exception {
        byte[] pdf = Samples.renderedLetter().pdf();
        Files.write(Path.of("target/letter.pdf"), pdf);
        assertThat(violations(pdf, PDFAFlavour.PDFA_2_A)).isEmpty();
        assertThat(text(pdf))
                .contains("V/v không chứng nhận")
                .contains("Kính gửi: Ông Trần Văn Ước")
                .contains("TL. BỘ TRƯỞNG")
                .doesNotContain("CÔNG VĂN");
    }

    @Test
    void theSignatureStandsBetweenTitleAndNameOnTheRight() throws Exception {
        var place = Samples.renderedCertificate().signature();
        assertThat(place.page()).isEqualTo(1);
        assertThat(place.x()).isGreaterThan(595f / 2);
        assertThat(place.y() + place.height()).isLessThan(842 - 56);
    }

    @Test
    void aLongDocumentCarriesItsSignatureOverToTheNextPageWhichIsNumbered() throws Exception {
        Rendered rendered = Samples.renderedLong();
        Files.write(Path.of("target/long.pdf"), rendered.pdf());
        assertThat(violations(rendered.pdf(), PDFAFlavour.PDFA_2_A)).isEmpty();
        assertThat(rendered.signature().page()).isEqualTo(2);
        try (PDDocument document = Loader.loadPDF(rendered.pdf())) {
            assertThat(document.getNumberOfPages()).isEqualTo(2);
            PDFTextStripper second = new PDFTextStripper();
            second.setStartPage(2);
            assertThat(second.getText(document).strip()).startsWith("2");
        }
    }

    @Test
    void theQrCodeLeadsToThePageThatVerifiesTheDocument() throws Exception {
        try (PDDocument document = Loader.loadPDF(Samples.renderedCertificate().pdf())) {
            var image = new PDFRenderer(document).renderImageWithDPI(0, 150);
            int[] pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
            var source = new RGBLuminanceSource(image.getWidth(), image.getHeight(), pixels);
            var found = new QRCodeReader()
                    .decode(
                            new BinaryBitmap(new HybridBinarizer(source)),
                            java.util.Map.of(DecodeHintType.TRY_HARDER, true));
            assertThat(found.getText()).isEqualTo("https://verify.example.org/verify/7K3M-92QF-XT4D");
        }
    }

    @Test
    void aBlockNamesInWhoseSteadSomebodySigns() {
        assertThat(SignatureBlock.of(AuthorityPrefix.NONE, Samples.EMBASSY, null, "A")
                        .lines())
                .containsExactly("ĐẠI SỨ");
        assertThat(SignatureBlock.of(AuthorityPrefix.Q, Samples.EMBASSY, null, "A")
                        .lines())
                .containsExactly("Q. ĐẠI SỨ");
        assertThat(SignatureBlock.of(AuthorityPrefix.TM, Samples.EMBASSY, null, "A")
                        .lines())
                .containsExactly("TM. ĐẠI SỨ QUÁN VIỆT NAM TẠI NHẬT BẢN", "ĐẠI SỨ");
        assertThat(SignatureBlock.of(AuthorityPrefix.KT, Samples.MINISTRY, null, "A")
                        .lines())
                .containsExactly("KT. BỘ TRƯỞNG", "THỨ TRƯỞNG");
        assertThat(SignatureBlock.of(AuthorityPrefix.TUQ, Samples.EMBASSY, "Bí thư thứ nhất", "A")
                        .lines())
                .containsExactly("TUQ. ĐẠI SỨ", "BÍ THƯ THỨ NHẤT");
    }

    static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return Normalizer.normalize(new PDFTextStripper().getText(document), Normalizer.Form.NFC)
                    .replaceAll("\\s+", " ");
        }
    }

    static String field(byte[] pdf, String name) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return document.getDocumentCatalog().getAcroForm().getField(name).getValueAsString();
        }
    }

    static java.util.List<String> violations(byte[] pdf, PDFAFlavour flavour) throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        try (var foundry = Foundries.defaultInstance();
                var parser = foundry.createParser(new ByteArrayInputStream(pdf), flavour);
                var validator = foundry.createValidator(flavour, false)) {
            var result = validator.validate(parser);
            assertThat(result.getTotalAssertions()).isPositive();
            return result.getTestAssertions().stream()
                    .map(assertion -> assertion.getRuleId().getClause() + " " + assertion.getMessage())
                    .distinct()
                    .toList();
        }
    }
}
