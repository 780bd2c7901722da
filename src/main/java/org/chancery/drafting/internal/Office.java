package org.chancery.drafting.internal;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.chancery.drafting.DraftingError;
import org.chancery.drafting.DraftingSettings;
import org.chancery.platform.Fault;
import org.springframework.stereotype.Component;

/** Turns office documents into PDF/A-2 with an office program, in a process of its own that is ended when it takes too long. */
@Component
class Office {
    private static final String FILTER =
            "pdf:writer_pdf_Export:{\"SelectPdfVersion\":{\"type\":\"long\",\"value\":\"2\"}}";
    private final DraftingSettings settings;
    private final Semaphore seats = new Semaphore(2);

    Office(DraftingSettings settings) {
        this.settings = settings;
    }

    /**
     * @param ending {@code docx} or {@code odt}
     * @return the PDF
     */
    byte[] pdf(byte[] document, String ending) {
        Path folder = folder();
        try {
            seats.acquire();
            try {
                return converted(document, ending, folder);
            } finally {
                seats.release();
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new Fault(DraftingError.OFFICE_FAILED);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } finally {
            delete(folder);
        }
    }

    private byte[] converted(byte[] document, String ending, Path folder) throws IOException, InterruptedException {
        Path source = Files.write(folder.resolve("document." + ending), document);
        Process process = start(source, folder);
        if (!process.waitFor(settings.officeTimeout().toMillis(), TimeUnit.MILLISECONDS)) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly().waitFor();
            throw new Fault(DraftingError.OFFICE_FAILED);
        }
        Path result = folder.resolve("document.pdf");
        if (process.exitValue() != 0 || !Files.isRegularFile(result)) {
            throw new Fault(DraftingError.OFFICE_FAILED);
        }
        return Files.readAllBytes(result);
    }

    private Process start(Path source, Path folder) {
        ProcessBuilder builder = new ProcessBuilder(List.of(
                settings.office(),
                "--headless",
                "--norestore",
                "--nolockcheck",
                "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                "--convert-to",
                FILTER,
                "--outdir",
                folder.toString(),
                source.toString()));
        builder.environment().keySet().retainAll(List.of("PATH", "LANG", "LC_ALL"));
        builder.environment().put("HOME", folder.toString());
        builder.redirectErrorStream(true).redirectOutput(folder.resolve("log").toFile());
        try {
            return builder.start();
        } catch (IOException absent) {
            throw new Fault(DraftingError.OFFICE_ABSENT);
        }
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory("office-");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void delete(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            all.sorted(java.util.Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
