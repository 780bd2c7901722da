package org.chancery.incoming.internal;

import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.chancery.incoming.IncomingAction;
import org.chancery.incoming.IncomingDocument;
import org.chancery.incoming.IncomingError;
import org.chancery.incoming.IncomingFile;
import org.chancery.incoming.IncomingFilter;
import org.chancery.incoming.IncomingId;
import org.chancery.incoming.IncomingState;
import org.chancery.incoming.IncomingStep;
import org.chancery.incoming.IncomingTab;
import org.chancery.jooq.incoming.tables.records.DocumentRecord;
import org.chancery.platform.Fault;
import org.chancery.platform.Slice;
import org.springframework.stereotype.Component;

/** Finds documents for whoever may see them. */
@Component
class ArrivalReading {
    private static final int PAGE_SIZE = 25;

    private final ArrivalStore documents;
    private final ArrivalListStore lists;
    private final ArrivalViews views;
    private final ArrivalAccess access;
    private final ArrivalJournal journal;
    private final ArrivalPapers papers;

    ArrivalReading(
            ArrivalStore documents,
            ArrivalListStore lists,
            ArrivalViews views,
            ArrivalAccess access,
            ArrivalJournal journal,
            ArrivalPapers papers) {
        this.documents = documents;
        this.lists = lists;
        this.views = views;
        this.access = access;
        this.journal = journal;
        this.papers = papers;
    }

    IncomingDocument requireFor(IncomingAction action, IncomingId id) {
        DocumentRecord row = documents.require(id.value());
        access.require(action, row);
        return views.view(row);
    }

    IncomingDocument view(UUID id) {
        DocumentRecord row = documents.require(id);
        access.requireKnown(row);
        return views.view(row);
    }

    Optional<IncomingDocument> find(IncomingId id) {
        return documents.find(id.value()).filter(access::knows).map(row -> {
            access.requireReader(row);
            access.looked(row, "page");
            return views.view(row);
        });
    }

    Slice<IncomingDocument> list(IncomingFilter filter) {
        Slice<DocumentRecord> found = lists.page(filter, access.sight(), PAGE_SIZE);
        return new Slice<>(found.items().stream().map(views::view).toList(), found.total(), found.page(), found.size());
    }

    Map<IncomingTab, Long> counts() {
        return lists.counts(access.sight());
    }

    List<IncomingStep> history(IncomingId id) {
        access.requireReader(documents.require(id.value()));
        return journal.history(id.value());
    }

    InputStream content(IncomingId id) {
        DocumentRecord row = documents.require(id.value());
        access.requireReader(row);
        access.looked(row, "content");
        return papers.open(standing(row));
    }

    byte[] picture(IncomingId id, int page) {
        DocumentRecord row = documents.require(id.value());
        access.requireReader(row);
        access.looked(row, "picture");
        return papers.picture(standing(row), page);
    }

    /** @return the hash of its PDF, which is not shown any more once our copy is cancelled; rows of older registers have none */
    private String standing(DocumentRecord row) {
        if (row.getState().equals(IncomingState.CANCELLED.name())) {
            throw new Fault(IncomingError.CANCELLED);
        }
        IncomingFile file = views.view(row).file();
        if (file.pages() == 0) {
            throw new Fault(IncomingError.NOT_FOUND);
        }
        return file.sha256();
    }
}
