package org.chancery.incoming.internal;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.function.Consumer;
import org.chancery.incoming.Cancellation;
import org.chancery.incoming.Completion;
import org.chancery.incoming.IncomingAction;
import org.chancery.incoming.IncomingId;
import org.chancery.incoming.IncomingState;
import org.chancery.incoming.Instruction;
import org.chancery.incoming.ReturnReason;
import org.chancery.jooq.incoming.tables.records.DocumentRecord;
import org.chancery.platform.CurrentActor;
import org.chancery.platform.Idempotency;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What is done to a registered document: each act changes it under lock, and is written down, in one transaction. */
@Component
class Handling {
    private static final String SCOPE = "incoming";
    private final ArrivalStore documents;
    private final Idempotency commands;
    private final ArrivalJournal journal;
    private final Chasing chasing;
    private final SenderNews sender;
    private final Clock clock;

    Handling(
            ArrivalStore documents,
            Idempotency commands,
            ArrivalJournal journal,
            Chasing chasing,
            SenderNews sender,
            Clock clock) {
        this.documents = documents;
        this.commands = commands;
        this.journal = journal;
        this.chasing = chasing;
        this.sender = sender;
        this.clock = clock;
    }

    /** An act, as it is recognised when it is sent again. */
    private record Act(IncomingId id, IncomingAction action, Object content) {}

    @Transactional
    void assign(IncomingId id, Instruction instruction, String key) {
        Instant now = clock.instant();
        perform(new Act(id, IncomingAction.ASSIGN, instruction), key, now, instruction.text(), row -> {
            row.setInstruction(instruction.text());
            row.setLeader(CurrentActor.get().name());
            if (!instruction.lead().equals(row.getLead())) {
                row.setTakenBy(null);
                row.setProgress("");
            }
            row.setLead(instruction.lead());
            row.setSupport(instruction.support().toArray(String[]::new));
            row.setDue(instruction.due());
            row.setAssignedAt(now);
            chasing.assigned(row, now);
        });
    }

    @Transactional
    void progress(IncomingId id, String note, String key) {
        perform(new Act(id, IncomingAction.PROGRESS, note), key, clock.instant(), note, row -> {
            take(row);
            row.setProgress(note);
        });
    }

    @Transactional
    void finish(IncomingId id, Completion completion, String key) {
        Instant now = clock.instant();
        String words = completion.reply().isEmpty() ? completion.note() : completion.reply();
        perform(new Act(id, IncomingAction.FINISH, completion), key, now, words, row -> {
            take(row);
            row.setReply(completion.reply());
            row.setNote(completion.note());
            row.setEndedAt(now);
        });
    }

    @Transactional
    void giveBack(IncomingId id, ReturnReason reason, String note, String key) {
        Instant now = clock.instant();
        perform(new Act(id, IncomingAction.GIVE_BACK, reason + note), key, now, note, row -> {
            row.setReturnReason(reason.name());
            row.setNote(note);
            row.setEndedAt(now);
        });
    }

    @Transactional
    void chase(IncomingId id, String note, String key) {
        Instant now = clock.instant();
        perform(new Act(id, IncomingAction.CHASE, note), key, now, note, row -> {
            row.setChased(row.getChased() + 1);
            row.setChasedAt(now);
            chasing.byHand(row, note, key);
        });
    }

    @Transactional
    void cancel(IncomingId id, Cancellation order, String key) {
        Instant now = clock.instant();
        String words = order.reference() + ": " + order.reason();
        perform(new Act(id, IncomingAction.CANCEL, order), key, now, words, row -> {
            row.setCancelReason(order.reason());
            row.setCancelReference(order.reference());
            row.setCancelledBy(CurrentActor.get().name());
            row.setCancelledAt(now);
            row.setEndedAt(row.getEndedAt() == null ? now : row.getEndedAt());
            chasing.cancelled(row);
        });
    }

    /** The first of the lead unit to act signs for the receipt (ký nhận). */
    private static void take(DocumentRecord row) {
        if (row.getTakenBy() == null) {
            row.setTakenBy(CurrentActor.get().name());
        }
    }

    private void perform(Act act, String key, Instant now, String note, Consumer<DocumentRecord> change) {
        if (commands.earlier(SCOPE, key, act).isPresent()
                || commands.begin(SCOPE, key, act, act.id().value()).isPresent()) {
            return;
        }
        DocumentRecord row = documents.lock(act.id().value());
        IncomingState next = ArrivalLifeCycle.require(IncomingState.valueOf(row.getState()), act.action());
        change.accept(row);
        row.setState(next.name());
        documents.update(row);
        sender.tell(row);
        journal.write(row, act.action().name(), now, note, Map.of("state", next));
    }
}
