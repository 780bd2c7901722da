package org.chancery.drafting.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.chancery.drafting.DraftingError;
import org.chancery.drafting.DraftingSettings;
import org.chancery.platform.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Office documents are converted by whatever program is set, and places are found on a brought paper. */
class BroughtFilesTests {
    @TempDir
    Path folder;

    static byte[] docx() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (String part : new String[] {"[Content_Types].xml", "word/document.xml"}) {
                zip.putNextEntry(new ZipEntry(part));
                zip.write("<x/>".getBytes());
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return bytes.toByteArray();
    }

    private Office office(String script, Duration timeout) throws IOException {
        Path program = Files.writeString(folder.resolve("office"), "#!/bin/sh\n" + script + "\n");
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwx------"));
        return new Office(new DraftingSettings(program.toString(), timeout, 500));
    }

    @Test
    void anOfficeDocumentIsGivenToTheProgramAndItsPdfTaken() throws Exception {
        Office office = office(
                "while [ $# -gt 1 ]; do [ $1 = --outdir ] && out=$2; shift; done; cp $1 $out/document.pdf",
                Duration.ofSeconds(20));
        assertThat(office.pdf(docx(), "docx")).isEqualTo(docx());
    }

    @Test
    void aProgramThatFailsOrHangsIsSaidPlainly() throws Exception {
        fails(DraftingError.OFFICE_FAILED, office("exit 3", Duration.ofSeconds(20)));
        fails(DraftingError.OFFICE_FAILED, office("sleep 60", Duration.ofMillis(300)));
        fails(
                DraftingError.OFFICE_ABSENT,
                new Office(new DraftingSettings("/nowhere/soffice", Duration.ofSeconds(5), 500)));
    }

    private static void fails(DraftingError error, Office office) {
        assertThatThrownBy(() -> office.pdf(docx(), "docx"))
                .isInstanceOfSatisfying(
                        Fault.class, fault -> assertThat(fault.code()).isEqualTo(error));
    }

    @Test
    void thePlacesFollowTheLabelTheDateAndTheName() throws Exception {
        byte[] pdf = DraftRoom.pdf(
                "Số: ....../ĐSQ-LS|110|140", "Roma, ngày ... tháng ... năm 2026|330|142", "Nguyễn Văn Mẫu|380|600");
        try (PDDocument document = Loader.loadPDF(pdf)) {
            Places places = Places.of(document, "Nguyễn Văn Mẫu (mẫu)");
            assertThat(places.covered()).hasSize(2);
            assertThat(places.fields().get(0).box().x()).isBetween(125f, 140f);
            assertThat(places.fields().get(1).box().x()).isLessThan(335f);
            assertThat(places.signature().y() + places.signature().height()).isBetween(560f, 600f);
            assertThat(places.signature().x()).isBetween(300f, 400f);
        }
    }

    @Test
    void withoutAnyMarkThePlacesAreThoseOfTheDecree() throws Exception {
        try (PDDocument document = Loader.loadPDF(DraftRoom.pdf("Nội dung|90|300"))) {
            Places places = Places.of(document, "Nguyễn Văn Mẫu");
            assertThat(places.covered()).isEmpty();
            assertThat(places.signature().page()).isEqualTo(1);
            assertThat(places.signature().y()).isGreaterThan(300f);
        }
    }
}
