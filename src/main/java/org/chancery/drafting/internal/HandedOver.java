package org.chancery.drafting.internal;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.chancery.drafting.DraftAction;
import org.chancery.drafting.DraftState;
import org.chancery.drafting.DraftingError;
import org.chancery.jooq.drafting.tables.records.DraftRecord;
import org.chancery.platform.Fault;
import org.chancery.records.DocumentDiscarded;
import org.chancery.records.DocumentId;
import org.chancery.records.DocumentIssued;
import org.chancery.records.DocumentNumbered;
import org.chancery.records.DocumentRevoked;
import org.chancery.records.Records;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A signed draft is an outgoing document of the records: its further steps are made there, and followed here in the same transaction. */
@Component
class HandedOver {
    private final Records records;
    private final DraftRowStore drafts;
    private final Mailing mailing;
    private final Purposes purposes;
    private final DraftJournal journal;

    HandedOver(Records records, DraftRowStore drafts, Mailing mailing, Purposes purposes, DraftJournal journal) {
        this.records = records;
        this.drafts = drafts;
        this.mailing = mailing;
        this.purposes = purposes;
        this.journal = journal;
    }

    /** @return whether it is a step of a signed document, which then has been made */
    boolean perform(DraftRecord row, DraftAction action, String reason) {
        UUID id = row.getDocument();
        if (id == null) {
            if (action == DraftAction.NUMBER || action == DraftAction.ISSUE || action == DraftAction.REVOKE) {
                throw new Fault(DraftingError.NOT_NOW);
            }
            return false;
        }
        DocumentId document = new DocumentId(id);
        return switch (action) {
            case NUMBER -> done(() -> records.number(document));
            case ISSUE -> done(() -> records.seal(document));
            case GIVE_UP -> done(() -> records.discard(document, cut(reason)));
            case REVOKE -> done(() -> records.revoke(document, cut(reason)));
            default -> false;
        };
    }

    private static String cut(String reason) {
        return reason.substring(0, Math.min(500, reason.length()));
    }

    private static boolean done(Runnable step) {
        step.run();
        return true;
    }

    @EventListener
    void on(DocumentNumbered event) {
        follow(event.id(), DraftAction.NUMBER, event.at(), "", row -> {
            row.setNumber(event.number());
            row.setSearch(row.getSearch() + " " + event.number().toLowerCase(java.util.Locale.ROOT));
        });
    }

    @EventListener
    void on(DocumentIssued event) {
        follow(event.result().documentId(), DraftAction.ISSUE, event.at(), "", row -> {
            row.setIssuedAt(event.at());
            row.setSha256(event.result().sha256());
            mailing.send(row, event);
            purposes.issued(row, event);
        });
    }

    @EventListener
    void on(DocumentRevoked event) {
        follow(
                event.result().documentId(),
                DraftAction.REVOKE,
                event.at(),
                event.reason(),
                row -> mailing.recall(row, event));
    }

    @EventListener
    void on(DocumentDiscarded event) {
        follow(event.id(), DraftAction.GIVE_UP, event.at(), event.reason(), row -> {});
    }

    private void follow(
            DocumentId document,
            DraftAction action,
            Instant at,
            String note,
            java.util.function.Consumer<DraftRecord> change) {
        drafts.lockByDocument(document.value()).ifPresent(row -> {
            DraftState next = DraftLifeCycle.require(DraftState.valueOf(row.getState()), action);
            row.setState(next.name());
            row.setChangedAt(at);
            change.accept(row);
            drafts.update(row);
            journal.write(row, action, at, note, Map.of("state", next, "document", document.toString()));
        });
    }
}
