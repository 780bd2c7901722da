package org.chancery.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SheetTests {
    @TempDir
    Path folder;

    @Test
    void csvQuotesWhatMustBeAndDisarmsFormulas() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Sheet sheet = Sheets.CSV.begin(out, "Cases")) {
            sheet.row(List.of("Nguyễn, An", "said \"no\"", "=SUM(A1)", "", "two\nlines"));
        }
        assertThat(out.toString(StandardCharsets.UTF_8))
                .isEqualTo("\ufeff\"Nguyễn, An\",\"said \"\"no\"\"\",'=SUM(A1),,\"two\nlines\"\r\n");
    }

    @Test
    void xlsxIsAPackageOfWellFormedParts() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Sheet sheet = Sheets.XLSX.begin(out, "Cases")) {
            sheet.row(List.of("<Nguyễn> & \u0001 co", "=1+1"));
        }
        Map<String, byte[]> parts = new LinkedHashMap<>();
        Path file = Files.write(folder.resolve("sheet.xlsx"), out.toByteArray());
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                parts.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
            }
        }
        assertThat(parts).containsKeys("[Content_Types].xml", "_rels/.rels", "xl/workbook.xml");
        var builder = DocumentBuilderFactory.newInstance().newDocumentBuilder();
        for (byte[] part : parts.values()) {
            assertThat(builder.parse(new ByteArrayInputStream(part))).isNotNull();
        }
        var texts = builder.parse(new ByteArrayInputStream(parts.get("xl/worksheets/sheet1.xml")))
                .getElementsByTagName("t");
        assertThat(texts.item(0).getTextContent()).startsWith("<Nguyễn> & ").endsWith(" co");
        assertThat(texts.item(1).getTextContent()).isEqualTo("=1+1");
    }
}
