package org.chancery.desk.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;

class SheetTests {
    @Test
    void csvQuotesWhatMustBeAndDisarmsFormulas() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (SheetWriter sheet = new CsvWriter(out)) {
            sheet.row(List.of("Nguyễn, An", "said \"no\"", "=SUM(A1)", "", "two\nlines"));
        }
        assertThat(out.toString(StandardCharsets.UTF_8))
                .isEqualTo("\ufeff\"Nguyễn, An\",\"said \"\"no\"\"\",'=SUM(A1),,\"two\nlines\"\r\n");
    }

    @Test
    void xlsxIsAPackageOfWellFormedParts() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (SheetWriter sheet = new XlsxWriter(out)) {
            sheet.row(List.of("<Nguyễn> & \u0001 co", "=1+1"));
        }
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(out.toByteArray()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), zip.readAllBytes());
            }
        }
        assertThat(parts).containsKeys("[Content_Types].xml", "_rels/.rels", "xl/workbook.xml");
        var builder = DocumentBuilderFactory.newInstance().newDocumentBuilder();
        for (byte[] part : parts.values()) {
            assertThat(builder.parse(new ByteArrayInputStream(part))).isNotNull();
        }
        var texts = builder.parse(new ByteArrayInputStream(parts.get("xl/worksheets/sheet1.xml")))
                .getElementsByTagName("t");
        assertThat(texts.item(0).getTextContent()).isEqualTo("<Nguyễn> &   co");
        assertThat(texts.item(1).getTextContent()).isEqualTo("=1+1");
    }
}
