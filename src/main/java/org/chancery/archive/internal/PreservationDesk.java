package org.chancery.archive.internal;

import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.chancery.archive.ArchiveError;
import org.chancery.archive.DossierDocument;
import org.chancery.archive.DossierId;
import org.chancery.archive.Preservations;
import org.chancery.archive.Preserved;
import org.chancery.audit.Audit;
import org.chancery.platform.Blobs;
import org.chancery.platform.Fault;
import org.springframework.stereotype.Component;

/** Shows the proof of archived signatures to whoever may see the file. */
@Component
class PreservationDesk implements Preservations {
    private final DossierReading reading;
    private final PreservationStore store;
    private final Blobs blobs;
    private final Audit audit;

    PreservationDesk(DossierReading reading, PreservationStore store, Blobs blobs, Audit audit) {
        this.reading = reading;
        this.store = store;
        this.blobs = blobs;
        this.audit = audit;
    }

    @Override
    public Map<Integer, Preserved> of(DossierId id) {
        List<DossierDocument> documents = reading.documents(id);
        Map<String, Preserved> known =
                store.of(documents.stream().map(DossierDocument::sha256).toList());
        Map<Integer, Preserved> found = new HashMap<>();
        documents.forEach(document -> {
            Preserved preserved = known.get(document.sha256());
            if (preserved != null && document.removal() == null) {
                found.put(document.ordinal(), preserved);
            }
        });
        return found;
    }

    @Override
    public InputStream renewed(DossierId id, int ordinal) {
        Preserved preserved = of(id).get(ordinal);
        if (preserved == null || preserved.renewals() == 0) {
            throw new Fault(ArchiveError.DOCUMENT_UNKNOWN);
        }
        audit.append(
                "archive.renewed-version-read",
                "dossier",
                id.toString(),
                Map.of("ordinal", ordinal, "sha256", preserved.latest()));
        return blobs.open(preserved.latest());
    }
}
