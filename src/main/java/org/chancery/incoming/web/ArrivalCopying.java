package org.chancery.incoming.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.UUID;
import org.chancery.incoming.IncomingDocument;
import org.chancery.incoming.IncomingDocuments;
import org.chancery.incoming.IncomingError;
import org.chancery.incoming.IncomingId;
import org.chancery.platform.Fault;
import org.chancery.records.Copies;
import org.chancery.records.Copy;
import org.chancery.records.CopyOrder;
import org.chancery.signing.CopyForm;
import org.springframework.stereotype.Component;

/** Has copies made of what came in. */
@Component
class ArrivalCopying {
    private final IncomingDocuments documents;
    private final Copies copies;

    ArrivalCopying(IncomingDocuments documents, Copies copies) {
        this.documents = documents;
        this.copies = copies;
    }

    IncomingDocument require(UUID id) {
        return documents.find(new IncomingId(id)).orElseThrow(() -> new Fault(IncomingError.NOT_FOUND));
    }

    Copy make(UUID id, CopyForm form, String pages, boolean digitised, String key) {
        IncomingDocument document = require(id);
        CopyOrder order = new CopyOrder(id, document.unit(), form, label(document), pages, digitised);
        try (InputStream content = documents.content(document.id())) {
            return copies.make(order, content.readAllBytes(), key);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String label(IncomingDocument document) {
        String which = document.code().isEmpty() ? document.type() : document.code();
        return which + ", " + document.issuer() + ", " + document.subject();
    }
}
