package org.chancery.clearance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SecretMarksTests {
    @ParameterizedTest
    @CsvSource({
        "MẬT|90|200,true",
        "TỐI MẬT|90|200,true",
        "TUYỆT MẬT|330|120,true",
        "BỘ NGOẠI GIAO|90|100;MẬT|330|100,true",
        "VỤ BẢO MẬT THÔNG TIN|90|200,false",
        "BẢO VỆ BÍ MẬT NHÀ NƯỚC|90|120,false",
        "DANH MỤC TÀI LIỆU TỐI MẬT|90|120,false",
        "MẬT ONG RỪNG|90|120,false",
        "mật|90|120,false",
        "MẬT|90|700,false"
    })
    void onlyAStampThatStandsAloneInTheUpperPartCounts(String lines, boolean expected) throws Exception {
        try (PDDocument document = Loader.loadPDF(pdf(lines.split(";")))) {
            assertThat(SecretMarks.onPaper(document)).isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"MẬT", "BỘ NGOẠI GIAO\n\n TỐI MẬT \nSố: 5", "BỘ NGOẠI GIAO      MẬT", "Độ mật: TUYỆT MẬT"})
    void aLineOfItsOwnCountsInText(String text) {
        assertThat(SecretMarks.inText(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Thông tư quy định công tác bảo mật",
                "Điều 1. TÀI LIỆU MẬT VÀ TỐI MẬT ĐƯỢC BẢO QUẢN RIÊNG",
                "mật",
                "MẬT ONG"
            })
    void runningTextDoesNot(String text) {
        assertThat(SecretMarks.inText(text)).isFalse();
        assertThat(SecretMarks.inSubject(text)).isFalse();
    }

    @Test
    void whatStandsFarBelowTheHeadDoesNot() {
        assertThat(SecretMarks.inText("Dòng\n".repeat(40) + "MẬT")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"MẬT", "[MẬT] Kế hoạch", "TỐI MẬT: họp", "(TUYỆT MẬT) v/v", "V/v kế hoạch [MẬT]"})
    void aSubjectThatBeginsWithADegreeCounts(String subject) {
        assertThat(SecretMarks.inSubject(subject)).isTrue();
    }

    private static byte[] pdf(String... lines) throws Exception {
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            var font = PDType0Font.load(
                    document,
                    SecretMarksTests.class.getResourceAsStream("/liberation/LiberationSerif-Regular.ttf"),
                    true);
            try (PDPageContentStream text = new PDPageContentStream(document, page)) {
                for (String line : lines) {
                    String[] parts = line.split("\\|");
                    text.beginText();
                    text.setFont(font, 13);
                    text.newLineAtOffset(
                            Float.parseFloat(parts[1]), PDRectangle.A4.getHeight() - Float.parseFloat(parts[2]));
                    text.showText(parts[0]);
                    text.endText();
                }
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        }
    }
}
