package org.chancery.drafting.internal;

import java.io.InputStream;
import java.util.UUID;
import org.chancery.drafting.DraftingError;
import org.chancery.jooq.drafting.tables.records.DraftRecord;
import org.chancery.platform.Blobs;
import org.chancery.platform.Fault;
import org.chancery.records.DocumentId;
import org.chancery.records.Records;
import org.springframework.stereotype.Component;

/** The PDFs of drafts and of what became of them. */
@Component
class DraftContent {
    private final DraftVersionStore versions;
    private final Records records;
    private final Blobs blobs;

    DraftContent(DraftVersionStore versions, Records records, Blobs blobs) {
        this.versions = versions;
        this.records = records;
        this.blobs = blobs;
    }

    InputStream version(DraftRecord row, int version) {
        return blobs.open(versions.sha256(row.getId(), version).orElseThrow(() -> new Fault(DraftingError.NOT_FOUND)));
    }

    /** The issued document, or the signed one, or the newest version. */
    InputStream standing(DraftRecord row) {
        String issued = row.getSha256();
        UUID document = row.getDocument();
        if (issued != null) {
            return blobs.open(issued);
        }
        return document == null ? version(row, row.getVersion()) : records.content(new DocumentId(document));
    }
}
