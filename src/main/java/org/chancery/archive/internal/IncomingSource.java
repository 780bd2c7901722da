package org.chancery.archive.internal;

import java.util.Optional;
import java.util.UUID;
import org.chancery.archive.DocumentKind;
import org.chancery.incoming.IncomingDocuments;
import org.chancery.incoming.IncomingId;
import org.springframework.stereotype.Component;

/** Incoming documents: fixed from their registration on, settled when they were dealt with or given back. */
@Component
class IncomingSource implements DocumentSource {
    private final IncomingDocuments documents;

    IncomingSource(IncomingDocuments documents) {
        this.documents = documents;
    }

    @Override
    public DocumentKind kind() {
        return DocumentKind.INCOMING;
    }

    @Override
    public Optional<Facts> find(UUID id) {
        return documents
                .find(new IncomingId(id))
                .map(found -> new Facts(
                        found.unit(),
                        found.type(),
                        found.code(),
                        found.dated(),
                        found.issuer(),
                        found.subject(),
                        found.file().sha256(),
                        found.file().pages(),
                        true,
                        found.state().isOver()));
    }
}
