package org.chancery.clearance.internal;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.chancery.audit.Audit;
import org.chancery.clearance.Change;
import org.chancery.clearance.Restrictable;
import org.chancery.jooq.clearance.tables.records.ChangeRecord;
import org.chancery.platform.Actor;
import org.chancery.platform.CurrentActor;
import org.springframework.stereotype.Component;

/** Writes changes down, with their entries in the ledger and word to those who may confirm them. */
@Component
class ChangeBook {
    private final ChangeStore changes;
    private final ClearancePost post;
    private final Audit audit;
    private final Clock clock;

    ChangeBook(ChangeStore changes, ClearancePost post, Audit audit, Clock clock) {
        this.changes = changes;
        this.post = post;
        this.audit = audit;
        this.clock = clock;
    }

    /** @return a change as the current actor asks for it now, without what is to change */
    ChangeRecord draft(UUID id, String kind, Restrictable.Subject subject, UUID root, String reason) {
        Actor actor = CurrentActor.get();
        ChangeRecord row = new ChangeRecord();
        row.setId(id);
        row.setCircle(root);
        row.setKind(kind);
        row.setSubject(subject.id());
        row.setUnit(subject.unit());
        row.setReason(reason);
        row.setAskedBy(actor.id());
        row.setAskedName(actor.name());
        row.setAskedAt(clock.instant());
        row.setOvertaken(false);
        return row;
    }

    void asked(ChangeRecord row) {
        changes.insert(row);
        post.asked(row);
        note(row.getWidens() ? "clearance.widening-asked" : "clearance.restricted", row);
    }

    void ended(ChangeRecord row, Change.State outcome) {
        changes.end(row.getId(), outcome, CurrentActor.get(), clock.instant());
        note(outcome == Change.State.CONFIRMED ? "clearance.confirmed" : "clearance.refused", row);
    }

    private void note(String action, ChangeRecord row) {
        String reach = row.getReach();
        audit.append(
                action,
                Knowledge.SUBJECT,
                row.getCircle().toString(),
                Map.of(
                        "change",
                        row.getId().toString(),
                        "kind",
                        row.getKind(),
                        "unit",
                        row.getUnit(),
                        "reach",
                        reach == null ? "" : reach));
    }
}
