package org.chancery.records.internal;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.chancery.identity.Access;
import org.chancery.identity.Role;
import org.chancery.platform.Blobs;
import org.chancery.platform.CurrentActor;
import org.chancery.platform.Slice;
import org.chancery.records.DocumentAction;
import org.chancery.records.DocumentId;
import org.chancery.records.DocumentState;
import org.chancery.records.DocumentView;
import org.chancery.records.Records.Awaiting;
import org.chancery.records.SignOrder;
import org.springframework.stereotype.Component;

/** Finds documents for whoever may see them. */
@Component
class DocumentReading {
    private static final int PAGE_SIZE = 25;

    private final DocumentStore documents;
    private final DocumentViews views;
    private final Paper paper;
    private final Blobs blobs;
    private final Access access;

    DocumentReading(DocumentStore documents, DocumentViews views, Paper paper, Blobs blobs, Access access) {
        this.documents = documents;
        this.views = views;
        this.paper = paper;
        this.blobs = blobs;
        this.access = access;
    }

    Outgoing requireFor(DocumentAction action, DocumentId id) {
        Outgoing document = documents.require(id);
        views.require(action, document);
        return document;
    }

    DocumentView view(DocumentId id) {
        Outgoing document = documents.require(id);
        views.requireKnown(document);
        return views.view(document);
    }

    Optional<DocumentView> find(DocumentId id) {
        return documents.byId(id).filter(views::knows).map(this::shown);
    }

    Optional<DocumentView> findBySource(String source) {
        return documents.living(source).filter(views::knows).map(this::shown);
    }

    private DocumentView shown(Outgoing document) {
        views.requireReader(document);
        views.looked(document, "page");
        return views.view(document);
    }

    Slice<DocumentView> awaiting(Awaiting filter, int page) {
        Slice<Outgoing> found = documents.list(wanted(filter), Math.max(1, page), PAGE_SIZE);
        return new Slice<>(found.items().stream().map(views::view).toList(), found.total(), found.page(), found.size());
    }

    private Map<DocumentState, Set<String>> wanted(Awaiting filter) {
        Map<DocumentState, Set<String>> wanted = new EnumMap<>(DocumentState.class);
        if (filter == Awaiting.SIGNATURE || filter == Awaiting.MINE) {
            wanted.put(DocumentState.DRAFT, access.scope(mine(filter, Role.SIGNATORY)));
        }
        if (filter == Awaiting.NUMBER || filter == Awaiting.MINE) {
            wanted.put(DocumentState.SIGNED, access.scope(mine(filter, Role.CLERK)));
        }
        if (filter == Awaiting.SEAL || filter == Awaiting.MINE) {
            wanted.put(DocumentState.NUMBERED, access.scope(mine(filter, Role.CLERK)));
        }
        if (filter == Awaiting.DONE) {
            for (DocumentState state : Set.of(DocumentState.ISSUED, DocumentState.REVOKED, DocumentState.DISCARDED)) {
                wanted.put(state, access.scope(DocumentViews.READERS.toArray(Role[]::new)));
            }
        }
        return wanted;
    }

    private static Role[] mine(Awaiting filter, Role role) {
        return filter == Awaiting.MINE ? new Role[] {role} : DocumentViews.READERS.toArray(Role[]::new);
    }

    InputStream content(DocumentId id) {
        Outgoing document = documents.require(id);
        views.requireReader(document);
        views.looked(document, "content");
        String sha256 = document.sha256();
        if (sha256 != null) {
            return blobs.open(sha256);
        }
        boolean signatory = access.may(Role.SIGNATORY, document.unit());
        String name = signatory ? CurrentActor.get().name() : "";
        return new ByteArrayInputStream(paper.render(document, paper.block(document, SignOrder.asHead(), name))
                .pdf());
    }
}
