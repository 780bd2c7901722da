package org.chancery.drafting.internal;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.chancery.audit.Audit;
import org.chancery.drafting.DraftAction;
import org.chancery.jooq.drafting.tables.records.DraftRecord;
import org.chancery.jooq.drafting.tables.records.RecipientRecord;
import org.springframework.stereotype.Component;

/** Writes what was done: to the draft's own history and to the ledger, in the caller's transaction. */
@Component
class DraftJournal {
    private final DraftEventStore events;
    private final Nudges nudges;
    private final Audit audit;

    DraftJournal(DraftEventStore events, Nudges nudges, Audit audit) {
        this.events = events;
        this.nudges = nudges;
        this.audit = audit;
    }

    void write(DraftRecord draft, DraftAction action, Instant at, String note, Map<String, ?> facts) {
        events.append(draft, action, at, note);
        if (action != DraftAction.COMMENT && action != DraftAction.CONFIRM_RECALL) {
            nudges.after(draft, at);
        }
        String verb = action.name().toLowerCase(Locale.ROOT).replace('_', '-');
        audit.append("draft." + verb, "draft", draft.getId().toString(), facts);
    }

    void write(DraftRecord draft, DraftAction action, Instant at, String note) {
        write(draft, action, at, note, Map.of("state", draft.getState(), "version", draft.getVersion()));
    }

    /** The history of the draft names whose copy it was. */
    void cancellation(DraftRecord draft, RecipientRecord recipient, Instant at, String note) {
        String said = note.isEmpty() ? recipient.getName() : recipient.getName() + ": " + note;
        write(draft, DraftAction.CONFIRM_RECALL, at, said, Map.of("recipient", recipient.getOrdinal()));
    }

    /** @param verb added, removed or signed */
    void annex(UUID draft, String verb, int ordinal, String sha256) {
        audit.append("draft.annex-" + verb, "draft", draft.toString(), Map.of("annex", ordinal, "sha256", sha256));
    }

    void receipt(DraftRecord draft, int ordinal) {
        audit.append("draft.received", "draft", draft.getId().toString(), Map.of("recipient", ordinal));
    }
}
