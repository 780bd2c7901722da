package org.chancery.clearance.internal;

import java.time.Clock;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.chancery.audit.Audit;
import org.chancery.clearance.Change;
import org.chancery.clearance.ClearanceError;
import org.chancery.clearance.Restrictable;
import org.chancery.jooq.clearance.tables.records.ChangeRecord;
import org.chancery.platform.Actor;
import org.chancery.platform.CurrentActor;
import org.chancery.platform.Fault;
import org.chancery.platform.Idempotency;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Changes lists under lock, each change in one transaction with its entry in the ledger. */
@Component
class Circles {
    private static final String SCOPE = "clearance";
    private final KnowledgeStore knowledge;
    private final ChangeStore changes;
    private final Idempotency commands;
    private final Audit audit;
    private final Clock clock;
    private final ClearancePost post;

    Circles(
            KnowledgeStore knowledge,
            ChangeStore changes,
            Idempotency commands,
            Audit audit,
            Clock clock,
            ClearancePost post) {
        this.knowledge = knowledge;
        this.changes = changes;
        this.commands = commands;
        this.audit = audit;
        this.clock = clock;
        this.post = post;
    }

    /** A change as it is asked: {@code after} is null for everybody of the unit, and sorted otherwise. */
    record Asked(UUID subject, @Nullable Set<UUID> after, String reason) {}

    private record Ended(UUID change, Change.State outcome) {}

    @Transactional
    public void change(String kind, Restrictable.Subject subject, Asked asked, String key) {
        UUID id = UUID.randomUUID();
        if (commands.earlier(SCOPE, key, asked).isPresent()
                || commands.begin(SCOPE, key, asked, id).isPresent()) {
            return;
        }
        UUID root = knowledge.root(subject.id());
        knowledge.lock(root);
        Set<UUID> before = knowledge.circle(root).isPresent() ? knowledge.members(root) : null;
        Set<UUID> after = asked.after();
        requireNews(root, before, after);
        changes.overtake(root);
        boolean widens = before != null && (after == null || !before.containsAll(after));
        if (after != null) {
            narrow(root, before, after);
        }
        ChangeRecord row = row(id, kind, subject, asked, root, before, widens);
        changes.insert(row);
        post.asked(row);
        audit.append(
                widens ? "clearance.widening-asked" : "clearance.restricted",
                Knowledge.SUBJECT,
                root.toString(),
                Map.of("change", id.toString(), "kind", kind, "unit", subject.unit()));
    }

    private void narrow(UUID root, @Nullable Set<UUID> before, Set<UUID> after) {
        if (before == null) {
            knowledge.cover(root);
            knowledge.setMembers(root, after);
            return;
        }
        Set<UUID> staying = new HashSet<>(before);
        staying.retainAll(after);
        knowledge.setMembers(root, staying);
    }

    private void requireNews(UUID root, @Nullable Set<UUID> before, @Nullable Set<UUID> after) {
        boolean same = before == null ? after == null : before.equals(after);
        boolean waits = changes.waiting(root).isPresent();
        boolean asked = changes.waiting(root)
                .filter(row -> row.getAfter() == null
                        ? after == null
                        : Set.of(row.getAfter()).equals(after))
                .isPresent();
        if (asked || (same && !waits)) {
            throw new Fault(ClearanceError.SAME_LIST);
        }
    }

    private ChangeRecord row(
            UUID id,
            String kind,
            Restrictable.Subject subject,
            Asked asked,
            UUID root,
            @Nullable Set<UUID> before,
            boolean widens) {
        Actor actor = CurrentActor.get();
        ChangeRecord row = new ChangeRecord();
        row.setId(id);
        row.setCircle(root);
        row.setKind(kind);
        row.setSubject(subject.id());
        row.setUnit(subject.unit());
        row.setBefore(before == null ? null : before.toArray(UUID[]::new));
        row.setAfter(asked.after() == null ? null : asked.after().toArray(UUID[]::new));
        row.setWidens(widens);
        row.setReason(asked.reason());
        row.setAskedBy(actor.id());
        row.setAskedName(actor.name());
        row.setAskedAt(clock.instant());
        row.setOvertaken(false);
        return row;
    }

    @Transactional
    public void end(ChangeRecord found, Change.State outcome, String key) {
        Ended ended = new Ended(found.getId(), outcome);
        if (commands.earlier(SCOPE, key, ended).isPresent()
                || commands.begin(SCOPE, key, ended, found.getId()).isPresent()) {
            return;
        }
        knowledge.lock(found.getCircle());
        ChangeRecord row = changes.find(found.getId()).orElseThrow();
        if (row.getOutcome() != null) {
            throw new Fault(ClearanceError.NOT_NOW);
        }
        if (outcome == Change.State.CONFIRMED && row.getWidens() && !row.getOvertaken()) {
            letIn(row);
        }
        changes.end(row.getId(), outcome, CurrentActor.get(), clock.instant());
        audit.append(
                outcome == Change.State.CONFIRMED ? "clearance.confirmed" : "clearance.refused",
                Knowledge.SUBJECT,
                row.getCircle().toString(),
                Map.of("change", row.getId().toString(), "kind", row.getKind(), "unit", row.getUnit()));
    }

    private void letIn(ChangeRecord row) {
        UUID[] after = row.getAfter();
        if (after == null) {
            knowledge.uncover(row.getCircle());
        } else {
            knowledge.setMembers(row.getCircle(), Set.of(after));
        }
    }
}
