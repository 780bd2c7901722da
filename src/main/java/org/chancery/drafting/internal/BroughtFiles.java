package org.chancery.drafting.internal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.chancery.audit.Audit;
import org.chancery.drafting.DraftingError;
import org.chancery.drafting.DraftingSettings;
import org.chancery.platform.CurrentActor;
import org.chancery.platform.Fault;
import org.chancery.signing.Finding;
import org.chancery.signing.Signing;
import org.chancery.signing.Verification;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Looks at brought files before anything of them is kept. */
@Component
class BroughtFiles {
    private static final Set<Finding> UNREADABLE =
            EnumSet.of(Finding.NOT_A_PDF, Finding.ENCRYPTED, Finding.TOO_LARGE, Finding.TOO_COMPLEX);
    private static final int FEW_ENTRIES = 200;

    private final Signing signing;
    private final Office office;
    private final DraftingSettings settings;
    private final SecretRefusals refusals;

    BroughtFiles(Signing signing, Office office, DraftingSettings settings, SecretRefusals refusals) {
        this.signing = signing;
        this.office = office;
        this.settings = settings;
        this.refusals = refusals;
    }

    /** A file that may be kept. */
    record Examined(byte[] pdf, int pages) {}

    Examined examine(byte[] original) {
        byte[] pdf = isZip(original) ? office.pdf(original, ending(original)) : original;
        Verification found = signing.verify(pdf);
        found.findings().stream().filter(UNREADABLE::contains).findFirst().ifPresent(why -> {
            throw new Fault(DraftingError.FILE_UNREADABLE, why);
        });
        if (!found.signatures().isEmpty()) {
            throw new Fault(DraftingError.FILE_SIGNED);
        }
        try (PDDocument document = Loader.loadPDF(pdf)) {
            int pages = Inspection.require(document, settings.pageLimit());
            if (Inspection.isSecret(document)) {
                refusals.record();
                throw new Fault(DraftingError.SECRET_MARK);
            }
            return new Examined(pdf, pages);
        } catch (IOException broken) {
            throw new Fault(DraftingError.FILE_UNREADABLE, Finding.NOT_A_PDF);
        }
    }

    private static boolean isZip(byte[] bytes) {
        return bytes.length > 4 && bytes[0] == 'P' && bytes[1] == 'K' && bytes[2] == 3 && bytes[3] == 4;
    }

    /** Only the names of the first parts are looked at, and nothing is unpacked beyond them. */
    private static String ending(byte[] bytes) {
        try (ZipInputStream parts = new ZipInputStream(new ByteArrayInputStream(bytes), StandardCharsets.UTF_8)) {
            int seen = 0;
            for (ZipEntry part = parts.getNextEntry(); part != null; part = parts.getNextEntry()) {
                if (part.getName().equals("mimetype")) {
                    byte[] kind = parts.readNBytes(100);
                    if (new String(kind, StandardCharsets.US_ASCII)
                            .startsWith("application/vnd.oasis.opendocument.text")) {
                        return "odt";
                    }
                }
                if (part.getName().equals("[Content_Types].xml")
                        || part.getName().startsWith("word/")) {
                    return "docx";
                }
                if (++seen > FEW_ENTRIES || !part.getName().startsWith("_rels")) {
                    break;
                }
            }
        } catch (IOException | IllegalArgumentException broken) {
            throw new Fault(DraftingError.FILE_UNREADABLE, Finding.NOT_A_PDF);
        }
        throw new Fault(DraftingError.FILE_UNREADABLE, Finding.NOT_A_PDF);
    }

    /** Writes down that somebody brought a state secret, without a word of it, even though nothing else is kept. */
    @Component
    static class SecretRefusals {
        private final Audit audit;

        SecretRefusals(Audit audit) {
            this.audit = audit;
        }

        @Transactional(propagation = Propagation.REQUIRES_NEW)
        public void record() {
            audit.append("draft.secret-refused", "person", CurrentActor.get().id(), Map.of());
        }
    }
}
