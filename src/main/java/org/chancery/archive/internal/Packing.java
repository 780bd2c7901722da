package org.chancery.archive.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.chancery.archive.DocumentKind;
import org.chancery.archive.DossierDocument;
import org.chancery.archive.Preserved;
import org.chancery.platform.Blobs;
import org.chancery.records.DocumentAnnexes;
import org.chancery.records.DocumentAnnexes.Annex;
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
        Map<UUID, List<Annex>> known = annexes
                .of(documents.stream()
                        .filter(document -> document.kind() == DocumentKind.OUTGOING)
                        .map(document -> new DocumentId(document.document()))
                        .toList())
                .stream()
                .collect(Collectors.groupingBy(annex -> annex.document().value()));
        List<PackedFile> files = new ArrayList<>();
        for (DossierDocument document : documents) {
            files.add(PackedFile.of(document));
            known.getOrDefault(document.document(), List.of()).forEach(annex -> files.add(annex(document, annex)));
        }
        return files;
    }

    private PackedFile annex(DossierDocument document, Annex annex) {
        String name = "%03d-%02d.pdf".formatted(document.ordinal(), annex.ordinal());
        return new PackedFile(document.ordinal(), name, annex.name(), annex.sha256(), size(annex.sha256()));
    }

    /** @return those whose signatures were renewed since they were archived, under the same names in their longer version */
    List<PackedFile> renewed(List<PackedFile> filed) {
        Map<String, Preserved> proofs =
                preservations.of(filed.stream().map(PackedFile::sha256).toList());
        List<PackedFile> renewed = new ArrayList<>();
        for (PackedFile file : filed) {
            Preserved proof = proofs.get(file.sha256());
            if (proof != null && !proof.latest().equals(file.sha256())) {
                renewed.add(new PackedFile(
                        file.ordinal(), file.name(), file.title(), proof.latest(), size(proof.latest())));
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
