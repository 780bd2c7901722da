package org.chancery.content.internal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.chancery.content.ContentError;
import org.chancery.content.Conversion;
import org.chancery.content.Conversions;
import org.chancery.content.Problem;
import org.chancery.platform.Fault;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;

/** Files in a folder of their own, which is gone with the answer. */
@Component
class ConversionDesk implements Conversions {
    private static final String PDF = "application/pdf";
    private final Workshop workshop;
    private final Clamd clamd;
    private final ContentJournal journal;

    ConversionDesk(Workshop workshop, Clamd clamd, ContentJournal journal) {
        this.workshop = workshop;
        this.clamd = clamd;
        this.journal = journal;
    }

    @Override
    public Conversion toPaper(byte[] original) {
        requireClean(original);
        return inFolder(new ByteArrayInputStream(original), (file, folder) -> {
            WorkAnswer read = workshop.read(file);
            Problem problem = read.problem();
            if (problem != null) {
                return new Conversion.Refused(problem);
            }
            if (!read.type().equals(PDF) && !OfficePapers.isText(read.type())) {
                return new Conversion.Refused(Problem.UNKNOWN_KIND);
            }
            return paper(original, read, workshop.archive(file, folder.resolve("paper.pdf")), folder);
        });
    }

    private Conversion paper(byte[] original, WorkAnswer read, WorkAnswer made, Path folder) throws IOException {
        boolean pdf = read.type().equals(PDF);
        if (made.problem() == null && !made.flag()) {
            WorkAnswer again = pdf ? read : workshop.read(folder.resolve("paper.pdf"));
            byte[] paper = Files.readAllBytes(folder.resolve("paper.pdf"));
            return new Conversion.Paper(paper, again.pages(), read.traits(), true);
        }
        if (pdf) {
            return new Conversion.Paper(original, read.pages(), read.traits(), made.flag());
        }
        return made.problem() == Problem.UNKNOWN_KIND
                ? new Conversion.NoProgram()
                : new Conversion.Refused(made.problem() == Problem.TOO_SLOW ? Problem.TOO_SLOW : Problem.BROKEN);
    }

    @Override
    public byte[] picture(InputStream pdf, int page) {
        return inFolder(pdf, (file, folder) -> workshop.paint(file, page)).picture();
    }

    private void requireClean(byte[] original) {
        if (!clamd.isConfigured()) {
            return;
        }
        switch (clamd.scan(() -> new ByteArrayInputStream(original))) {
            case Clamd.Verdict.Clean clean -> {}
            case Clamd.Verdict.Found found -> {
                journal.refused(found.name());
                throw new Fault(ContentError.INFECTED);
            }
            case Clamd.Verdict.TooLarge large -> throw new Fault(ContentError.SCANNER_AWAY);
            case Clamd.Verdict.Away away -> throw new Fault(ContentError.SCANNER_AWAY);
        }
    }

    /** Work on a file that lies in a folder of its own. */
    private interface Work<T> {
        T on(Path file, Path folder) throws IOException;
    }

    private static <T> T inFolder(InputStream content, Work<T> work) {
        try {
            Path folder = Files.createTempDirectory("chancery-paper-");
            try {
                Path file = folder.resolve("file");
                Files.copy(content, file);
                return work.on(file, folder);
            } finally {
                FileSystemUtils.deleteRecursively(folder);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
