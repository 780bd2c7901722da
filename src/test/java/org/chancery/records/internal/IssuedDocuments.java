package org.chancery.records.internal;

import java.io.IOException;
import java.io.InputStream;
import java.util.UUID;
import org.chancery.identity.People;
import org.chancery.identity.Units;
import org.chancery.records.AuthorityPrefix;
import org.chancery.records.DocumentId;
import org.chancery.records.DocumentView;
import org.chancery.records.Records;
import org.chancery.records.SignOrder;

/** Issues documents for tests of other packages. */
public final class IssuedDocuments {
    private final Records records;
    private final Officials officials;

    public IssuedDocuments(Records records, Units units, People people) {
        this.records = records;
        this.officials = Officials.of(units, people);
    }

    public IssuedDocuments(Records records, String unit, People people) {
        this.records = records;
        this.officials = Officials.at(unit, people);
    }

    public String unit() {
        return officials.unit();
    }

    public DocumentView draft() {
        DocumentId id = records.draft(Samples.certificate(officials.unit(), "CASE-" + UUID.randomUUID()));
        return records.find(id).orElseThrow();
    }

    public DocumentView issue() {
        DocumentId id = draft().id();
        officials.sign(() -> records.sign(id, new SignOrder(AuthorityPrefix.KT, "Tham tán Công sứ", null)));
        officials.keep(() -> records.number(id));
        officials.keep(() -> records.seal(id));
        return records.find(id).orElseThrow();
    }

    public byte[] pdf(DocumentView document) throws IOException {
        try (InputStream content = records.content(document.id())) {
            return content.readAllBytes();
        }
    }

    public void revoke(DocumentView document, String reason) {
        officials.sign(() -> records.revoke(document.id(), reason));
    }
}
