package org.chancery.incoming.internal;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.chancery.incoming.IncomingAction;
import org.chancery.incoming.IncomingDocument;
import org.chancery.incoming.IncomingError;
import org.chancery.incoming.IncomingId;
import org.chancery.incoming.IncomingReplies;
import org.chancery.incoming.IncomingState;
import org.chancery.jooq.incoming.tables.records.DocumentRecord;
import org.chancery.platform.CurrentActor;
import org.chancery.platform.Fault;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Follows the drafts that answer documents; the one that is issued first finishes its document. */
@Component
class ReplyDesk implements IncomingReplies {
    private final ReplyStore replies;
    private final ArrivalStore documents;
    private final ArrivalReading reading;
    private final ArrivalJournal journal;
    private final SenderNews sender;
    private final Clock clock;

    ReplyDesk(
            ReplyStore replies,
            ArrivalStore documents,
            ArrivalReading reading,
            ArrivalJournal journal,
            SenderNews sender,
            Clock clock) {
        this.replies = replies;
        this.documents = documents;
        this.reading = reading;
        this.journal = journal;
        this.sender = sender;
        this.clock = clock;
    }

    @Override
    public IncomingDocument answerable(IncomingId id) {
        IncomingDocument document = reading.requireFor(IncomingAction.FINISH, id);
        if (!document.allowed().contains(IncomingAction.FINISH)) {
            throw new Fault(IncomingError.NOT_NOW);
        }
        return document;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void begun(IncomingId id, UUID draft) {
        answerable(id);
        DocumentRecord row = documents.lock(id.value());
        ArrivalLifeCycle.require(IncomingState.valueOf(row.getState()), IncomingAction.FINISH);
        replies.insert(id.value(), draft, clock.instant());
        if (row.getTakenBy() == null) {
            row.setTakenBy(CurrentActor.get().name());
            documents.update(row);
        }
        journal.write(row, "REPLY", clock.instant(), "", Map.of("draft", draft.toString()));
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void issued(UUID draft, UUID outgoing, String number, Instant at) {
        replies.issued(draft, outgoing, number, at).ifPresent(id -> finish(documents.lock(id), number, at));
    }

    private void finish(DocumentRecord row, String number, Instant at) {
        IncomingState state = IncomingState.valueOf(row.getState());
        if (ArrivalLifeCycle.after(state, IncomingAction.FINISH).isEmpty()) {
            return;
        }
        row.setReply(number);
        row.setEndedAt(at);
        row.setState(IncomingState.DONE.name());
        documents.update(row);
        sender.tell(row);
        journal.write(
                row, IncomingAction.FINISH.name(), at, number, Map.of("state", IncomingState.DONE, "reply", number));
    }

    @Override
    public List<Reply> of(IncomingId id) {
        IncomingDocument document = reading.find(id).orElseThrow(() -> new Fault(IncomingError.NOT_FOUND));
        return replies.of(document.id().value());
    }
}
