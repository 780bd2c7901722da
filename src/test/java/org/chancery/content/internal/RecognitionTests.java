package org.chancery.content.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.chancery.content.Problem;
import org.chancery.content.internal.WorkOrder.Job;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What needs programs that are not ours. */
class RecognitionTests {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final WorkerPool WORKERS = new WorkerPool(1, 384);

    @TempDir
    Path folder;

    @AfterAll
    static void stop() {
        WORKERS.close();
    }

    @Test
    void aScanInVietnameseIsRecognised() throws IOException {
        String tesseract = OutsideProgram.find("tesseract");
        Assumptions.assumeFalse(tesseract.isEmpty(), "tesseract is missing");
        byte[] scan = HostileFiles.scan("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "The Embassy presents its compliments");
        WorkAnswer said = ask(Job.RECOGNISE, scan, tesseract);
        assertThat(said.problem()).as(said.note()).isNull();
        assertThat(said.text()).contains("VIỆT NAM", "Embassy");
        assertThat(Tongue.of("Cộng hòa xã hội chủ nghĩa Việt Nam")).isEqualTo("vi");
    }

    @Test
    void aRenditionConformsToPdfA2b() throws IOException {
        String ghostscript = OutsideProgram.find("gs");
        Assumptions.assumeFalse(ghostscript.isEmpty(), "Ghostscript is missing");
        for (byte[] file : java.util.List.of(HostileFiles.pdf(2), HostileFiles.scan("A page"))) {
            WorkAnswer made = ask(Job.ARCHIVE, file, ghostscript);
            assertThat(made.problem()).as(made.note()).isNull();
            assertThat(made.flag()).as("was PDF/A-2b before").isFalse();
            assertThat(Archiving.objections(folder.resolve("out.pdf"))).isEmpty();
        }
        WorkAnswer again = ask(Job.ARCHIVE, Files.readAllBytes(folder.resolve("out.pdf")), ghostscript);
        assertThat(again.flag()).as("is PDF/A-2b already").isTrue();
    }

    @Test
    void withoutAProgramItIsSaidThatThereIsNone() throws IOException {
        assertThat(ask(Job.ARCHIVE, HostileFiles.pdf(1), "").problem()).isEqualTo(Problem.UNKNOWN_KIND);
        assertThat(OutsideProgram.find("no-such-program")).isEmpty();
        assertThat(OutsideProgram.find("")).isEmpty();
    }

    private WorkAnswer ask(Job job, byte[] file, String program) throws IOException {
        Path blob = Files.write(folder.resolve("blob-" + System.nanoTime()), file);
        return WORKERS.ask(
                new WorkOrder(job, blob, "", 1, program, OutsideProgram.find("soffice"), folder.resolve("out.pdf")),
                PATIENCE);
    }
}
