package org.chancery.incoming.internal;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.chancery.audit.Audit;
import org.chancery.incoming.IncomingId;
import org.chancery.incoming.IncomingRegistered;
import org.chancery.incoming.IncomingStep;
import org.chancery.jooq.incoming.tables.records.DocumentRecord;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Writes what was done: to the document's own history and to the ledger, in the caller's transaction. */
@Component
class ArrivalJournal {
    private final ArrivalEventStore events;
    private final Audit audit;
    private final ApplicationEventPublisher publisher;

    ArrivalJournal(ArrivalEventStore events, Audit audit, ApplicationEventPublisher publisher) {
        this.events = events;
        this.audit = audit;
        this.publisher = publisher;
    }

    /** Writes that a document got its number, and says so to whoever waits for it. */
    void registered(DocumentRecord row, Map<String, ?> facts) {
        write(row, "REGISTER", row.getRegisteredAt(), "", facts);
        publisher.publishEvent(new IncomingRegistered(new IncomingId(row.getId()), row.getFile()));
    }

    void write(DocumentRecord row, String action, Instant at, String note, Map<String, ?> facts) {
        events.append(row.getId(), action, row.getState(), at, note);
        String verb = action.toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        audit.append("incoming." + verb, "incoming", row.getId().toString(), facts);
    }

    List<IncomingStep> history(UUID document) {
        return events.of(document);
    }
}
