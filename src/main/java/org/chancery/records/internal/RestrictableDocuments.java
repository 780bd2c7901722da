package org.chancery.records.internal;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.chancery.clearance.Restrictable;
import org.chancery.records.DocumentId;
import org.springframework.stereotype.Component;

/** Outgoing documents can be restricted; what comes of a draft shares its list. */
@Component
class RestrictableDocuments implements Restrictable {
    private final DocumentStore documents;
    private final DocumentViews views;

    RestrictableDocuments(DocumentStore documents, DocumentViews views) {
        this.documents = documents;
        this.views = views;
    }

    @Override
    public String kind() {
        return "outgoing";
    }

    @Override
    public Optional<Subject> find(UUID id) {
        return documents
                .byId(new DocumentId(id))
                .map(document -> new Subject(
                        id,
                        document.unit(),
                        document.number() == null
                                ? document.subject()
                                : document.number().text() + " · " + document.subject(),
                        "/desk/documents/" + id,
                        Set.of(document.unit()),
                        Set.of()));
    }

    @Override
    public void requireReader(UUID id) {
        views.requireReader(documents.require(new DocumentId(id)));
    }
}
