package org.chancery.archive.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.chancery.archive.DocumentKind;
import org.chancery.archive.DossierDocument;
import org.chancery.archive.Preserved;
import org.chancery.platform.Blobs;
import org.chancery.records.DocumentAnnexes;
import org.chancery.records.DocumentId;
import org.springframework.stereotype.Component;

/** Finds the PDFs that leave with a file: its documents, each followed by its annexes, and versions whose signatures were renewed. */
@Component
class Packing {
    private final PreservationStore preservations;
    private final DocumentAnnexes annexes;
    private final Blobs blobs;

    Packing(PreservationStore preservations, DocumentAnnexes annexes, Blobs blobs) {
        this.preservations = preservations;
        this.annexes = annexes;
        this.blobs = blobs;
    }

    /** @return documents with their annexes, in order */
    List<PackedFile> filed(List<DossierDocument> documents) {
        List<PackedFile> files = new ArrayList<>();
        for (DossierDocument document : documents) {
            files.add(PackedFile.of(document));
            if (document.kind() == DocumentKind.OUTGOING) {
                annexes.of(new DocumentId(document.document())).forEach(annex -> files.add(annex(document, annex)));
            }
        }
        return files;
    }

    private PackedFile annex(DossierDocument document, DocumentAnnexes.Annex annex) {
        String name = "%03d-%02d.pdf".formatted(document.ordinal(), annex.ordinal());
        return new PackedFile(document.ordinal(), name, annex.name(), annex.sha256(), size(annex.sha256()));
    }

    /** @return those whose signatures were renewed since they were archived, in their longer version */
    List<PackedFile> renewed(List<DossierDocument> documents) {
        Map<String, Preserved> proofs =
                preservations.of(documents.stream().map(DossierDocument::sha256).toList());
        List<PackedFile> renewed = new ArrayList<>();
        for (DossierDocument document : documents) {
            Preserved proof = proofs.get(document.sha256());
            if (proof != null && !proof.latest().equals(document.sha256())) {
                String name = PackedFile.of(document).name();
                renewed.add(new PackedFile(document.ordinal(), name, "", proof.latest(), size(proof.latest())));
            }
        }
        return renewed;
    }

    private long size(String sha256) {
        try {
            return Files.size(blobs.path(sha256));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
