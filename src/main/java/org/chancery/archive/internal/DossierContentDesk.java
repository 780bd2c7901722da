package org.chancery.archive.internal;

import java.io.InputStream;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.chancery.archive.ArchiveError;
import org.chancery.archive.DocumentKind;
import org.chancery.archive.DossierAnnex;
import org.chancery.archive.DossierContents;
import org.chancery.archive.DossierDocument;
import org.chancery.archive.DossierId;
import org.chancery.archive.Preserved;
import org.chancery.audit.Audit;
import org.chancery.platform.Blobs;
import org.chancery.platform.Fault;
import org.chancery.records.DocumentAnnexes;
import org.chancery.records.DocumentAnnexes.Annex;
import org.chancery.records.DocumentId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Shows what is in files, and how long it is proven, to whoever may see it. */
@Component
class DossierContentDesk implements DossierContents {
    private final DossierReading reading;
    private final DocumentAnnexes annexes;
    private final PreservationStore proofs;
    private final Blobs blobs;
    private final Audit audit;

    DossierContentDesk(
            DossierReading reading, DocumentAnnexes annexes, PreservationStore proofs, Blobs blobs, Audit audit) {
        this.reading = reading;
        this.annexes = annexes;
        this.proofs = proofs;
        this.blobs = blobs;
        this.audit = audit;
    }

    @Override
    public Map<Integer, Preserved> proofs(DossierId id) {
        List<DossierDocument> documents = shown(id);
        Map<String, Preserved> known =
                proofs.of(documents.stream().map(DossierDocument::sha256).toList());
        Map<Integer, Preserved> found = new HashMap<>();
        documents.stream()
                .filter(document -> known.containsKey(document.sha256()))
                .forEach(document -> found.put(document.ordinal(), known.get(document.sha256())));
        return found;
    }

    @Override
    public Map<Integer, List<DossierAnnex>> annexes(DossierId id) {
        return annexes(shown(id));
    }

    private Map<Integer, List<DossierAnnex>> annexes(List<DossierDocument> documents) {
        Map<UUID, Integer> ordinals = documents.stream()
                .filter(document -> document.kind() == DocumentKind.OUTGOING)
                .collect(Collectors.toMap(DossierDocument::document, DossierDocument::ordinal));
        List<Annex> found =
                annexes.of(ordinals.keySet().stream().map(DocumentId::new).toList());
        Map<String, Preserved> known =
                proofs.of(found.stream().map(Annex::sha256).toList());
        return found.stream()
                .collect(Collectors.groupingBy(
                        annex -> ordinals.get(annex.document().value()),
                        LinkedHashMap::new,
                        Collectors.mapping(
                                annex -> new DossierAnnex(
                                        annex.ordinal(), annex.name(), annex.sha256(), known.get(annex.sha256())),
                                Collectors.toList())));
    }

    /** Those in the file that the actor may know. */
    private List<DossierDocument> shown(DossierId id) {
        return reading.documents(id).stream()
                .filter(document -> document.removal() == null && !document.hidden())
                .toList();
    }

    @Override
    public InputStream document(DossierId id, int ordinal) {
        DossierDocument document = reading.content(id, ordinal);
        audit.append("archive.document-read", "dossier", id.toString(), Map.of("ordinal", ordinal));
        return blobs.open(document.sha256());
    }

    @Override
    public InputStream annex(DossierId id, int ordinal, int annex) {
        String sha256 = require(id, ordinal, annex).sha256();
        audit.append("archive.annex-read", "dossier", id.toString(), Map.of("ordinal", ordinal, "annex", annex));
        return blobs.open(sha256);
    }

    @Override
    public InputStream renewed(DossierId id, int ordinal) {
        DossierDocument document = reading.content(id, ordinal);
        String latest = latest(proofs.of(List.of(document.sha256())).get(document.sha256()));
        audit.append(
                "archive.renewed-version-read", "dossier", id.toString(), Map.of("ordinal", ordinal, "sha256", latest));
        return blobs.open(latest);
    }

    @Override
    public InputStream renewedAnnex(DossierId id, int ordinal, int annex) {
        String latest = latest(require(id, ordinal, annex).proof());
        audit.append(
                "archive.renewed-version-read",
                "dossier",
                id.toString(),
                Map.of("ordinal", ordinal, "annex", annex, "sha256", latest));
        return blobs.open(latest);
    }

    private DossierAnnex require(DossierId id, int ordinal, int annex) {
        DossierDocument document = reading.content(id, ordinal);
        return annexes(List.of(document)).getOrDefault(ordinal, List.of()).stream()
                .filter(one -> one.ordinal() == annex)
                .findFirst()
                .orElseThrow(() -> new Fault(ArchiveError.DOCUMENT_UNKNOWN));
    }

    private static String latest(@Nullable Preserved proof) {
        if (proof == null || proof.renewals() == 0) {
            throw new Fault(ArchiveError.DOCUMENT_UNKNOWN);
        }
        return proof.latest();
    }
}
