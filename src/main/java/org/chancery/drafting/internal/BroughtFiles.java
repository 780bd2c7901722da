package org.chancery.drafting.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.chancery.clearance.SecretMarks;
import org.chancery.clearance.SecretRefusals;
import org.chancery.content.Contents;
import org.chancery.content.Conversion;
import org.chancery.content.Conversion.Paper;
import org.chancery.content.Conversions;
import org.chancery.content.Problem;
import org.chancery.content.Trait;
import org.chancery.drafting.DraftFile;
import org.chancery.drafting.DraftingError;
import org.chancery.drafting.DraftingSettings;
import org.chancery.platform.Fault;
import org.chancery.signing.Finding;
import org.chancery.signing.Signing;
import org.chancery.signing.Verification;
import org.springframework.stereotype.Component;

/** Looks at brought files before anything of them is kept. */
@Component
class BroughtFiles {
    private static final Set<Finding> UNREADABLE =
            EnumSet.of(Finding.NOT_A_PDF, Finding.ENCRYPTED, Finding.TOO_LARGE, Finding.TOO_COMPLEX);
    private static final Set<Trait> ACTIVE = EnumSet.of(Trait.SCRIPT, Trait.FILES_INSIDE, Trait.XFA, Trait.FIELDS);

    private final Conversions conversions;
    private final Contents contents;
    private final Signing signing;
    private final DraftingSettings settings;
    private final SecretRefusals refusals;

    BroughtFiles(
            Conversions conversions,
            Contents contents,
            Signing signing,
            DraftingSettings settings,
            SecretRefusals refusals) {
        this.conversions = conversions;
        this.contents = contents;
        this.signing = signing;
        this.settings = settings;
        this.refusals = refusals;
    }

    /** A file that may be kept. */
    record Examined(byte[] pdf, int pages) {}

    /** First in a process apart; what that makes of the file is looked at here. */
    Examined examine(byte[] original) {
        Paper paper = paper(original);
        boolean isPdf = new String(original, 0, Math.min(4, original.length), StandardCharsets.US_ASCII).equals("%PDF");
        if (paper.traits().contains(Trait.SIGNED)) {
            throw new Fault(DraftingError.FILE_SIGNED);
        }
        if (isPdf && paper.traits().stream().anyMatch(ACTIVE::contains)) {
            throw new Fault(DraftingError.FILE_ACTIVE);
        }
        return inspected(paper.pdf());
    }

    /** Has the text of a kept file read, so that the draft is found by it. */
    void haveRead(DraftFile file) {
        contents.enqueue(file.sha256(), file.name(), "application/pdf");
    }

    private Paper paper(byte[] original) {
        return switch (conversions.toPaper(original)) {
            case Paper paper -> paper;
            case Conversion.NoProgram none -> throw new Fault(DraftingError.OFFICE_ABSENT);
            case Conversion.Refused refused
            when isZip(original) && refused.problem() == Problem.BROKEN -> throw new Fault(DraftingError.OFFICE_FAILED);
            case Conversion.Refused refused ->
                throw new Fault(DraftingError.FILE_UNREADABLE, finding(refused.problem()));
        };
    }

    private static boolean isZip(byte[] bytes) {
        return bytes.length > 4 && bytes[0] == 'P' && bytes[1] == 'K' && bytes[2] == 3 && bytes[3] == 4;
    }

    private static Finding finding(Problem problem) {
        return switch (problem) {
            case LOCKED -> Finding.ENCRYPTED;
            case TOO_MUCH, TOO_SLOW -> Finding.TOO_COMPLEX;
            case NOT_SCANNABLE -> Finding.TOO_LARGE;
            case BROKEN, UNKNOWN_KIND -> Finding.NOT_A_PDF;
        };
    }

    private Examined inspected(byte[] pdf) {
        Verification found = signing.verify(pdf);
        found.findings().stream().filter(UNREADABLE::contains).findFirst().ifPresent(why -> {
            throw new Fault(DraftingError.FILE_UNREADABLE, why);
        });
        if (!found.signatures().isEmpty()) {
            throw new Fault(DraftingError.FILE_SIGNED);
        }
        try (PDDocument document = Loader.loadPDF(pdf)) {
            int pages = Inspection.require(document, settings.pageLimit());
            if (SecretMarks.onPaper(document)) {
                refusals.record("draft", "");
                throw new Fault(DraftingError.SECRET_MARK);
            }
            return new Examined(pdf, pages);
        } catch (IOException broken) {
            throw new Fault(DraftingError.FILE_UNREADABLE, Finding.NOT_A_PDF);
        }
    }
}
