package org.chancery.drafting.internal;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.chancery.drafting.DraftAction;
import org.chancery.drafting.DraftingError;
import org.chancery.jooq.drafting.tables.records.DraftRecord;
import org.chancery.platform.CurrentActor;
import org.chancery.platform.Fault;
import org.chancery.platform.Idempotency;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What is done to a draft before its signature: each act changes it under lock, and is written down, in one transaction. */
@Component
class Acts {
    private static final String SCOPE = "drafting";
    private static final int LONGEST = 1000;

    private final DraftRowStore drafts;
    private final DraftAccess access;
    private final Idempotency commands;
    private final RecipientStore recipients;
    private final DraftJournal journal;
    private final Clock clock;

    Acts(
            DraftRowStore drafts,
            DraftAccess access,
            Idempotency commands,
            RecipientStore recipients,
            DraftJournal journal,
            Clock clock) {
        this.drafts = drafts;
        this.access = access;
        this.commands = commands;
        this.recipients = recipients;
        this.journal = journal;
        this.clock = clock;
    }

    /** An act, as it is recognised when it is sent again. */
    private record Act(UUID draft, String action, int version, String note) {}

    @Transactional
    void perform(UUID id, DraftAction action, int seen, String note, String key) {
        if (isRepeated(new Act(id, action.name(), seen, note), key)) {
            return;
        }
        DraftRecord row = drafts.lock(id);
        access.require(action, row);
        Standing next = drafts.standing(row).after(action, CurrentActor.get().id());
        if (row.getVersion() != seen) {
            throw new Fault(DraftingError.VERSION_CHANGED);
        }
        Instant now = clock.instant();
        write(row, next, action, now);
        drafts.update(row);
        journal.write(row, action, now, note);
    }

    private boolean isRepeated(Act act, String key) {
        return commands.earlier(SCOPE, key, act).isPresent()
                || commands.begin(SCOPE, key, act, act.draft()).isPresent();
    }

    private static void write(DraftRecord row, Standing next, DraftAction action, Instant now) {
        String name = CurrentActor.get().name();
        row.setState(next.state().name());
        row.setApprovedBy(next.approver());
        row.setContentBy(next.contentChecker());
        row.setFormBy(next.formChecker());
        if (action == DraftAction.CHECK_CONTENT) {
            row.setContentName(name);
        }
        if (action == DraftAction.CHECK_FORM) {
            row.setFormName(name);
        }
        if (action != DraftAction.COMMENT) {
            row.setChangedAt(now);
        }
    }

    static String note(DraftAction action, String given) {
        String note = given.strip();
        boolean needed = action == DraftAction.COMMENT || action == DraftAction.RETURN;
        needed = needed || action == DraftAction.GIVE_UP || action == DraftAction.REVOKE;
        if ((needed && note.isEmpty()) || note.length() > LONGEST) {
            throw new Fault(DraftingError.REASON_NEEDED);
        }
        return note;
    }

    @Transactional
    void confirm(UUID id, int ordinal, String note, String key) {
        if (isRepeated(new Act(id, "CONFIRM " + ordinal, 0, note), key)) {
            return;
        }
        DraftRecord row = drafts.lock(id);
        access.requireKnown(row);
        var recipient = recipients.require(id, ordinal);
        if (!access.confirms(row, recipient)) {
            access.requireClerk(row.getUnit());
        }
        Instant now = clock.instant();
        if (!recipients.received(id, ordinal, now, note)) {
            throw new Fault(DraftingError.NOT_NOW);
        }
        journal.receipt(row, ordinal);
    }

    /** Who received a recalled document confirms that its copy is cancelled (Article 18(4)). */
    @Transactional
    void confirmCancellation(UUID id, int ordinal, String note, String key) {
        if (isRepeated(new Act(id, "CANCEL " + ordinal, 0, note), key)) {
            return;
        }
        DraftRecord row = drafts.lock(id);
        access.requireKnown(row);
        var recipient = recipients.require(id, ordinal);
        if (!access.confirms(row, recipient)) {
            access.requireClerk(row.getUnit());
        }
        Instant now = clock.instant();
        if (!recipients.cancelled(id, ordinal, now, note)) {
            throw new Fault(DraftingError.NOT_NOW);
        }
        journal.cancellation(row, recipient, now, note);
    }
}
