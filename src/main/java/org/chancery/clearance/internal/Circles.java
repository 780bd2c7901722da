package org.chancery.clearance.internal;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.chancery.clearance.Change;
import org.chancery.clearance.ClearanceError;
import org.chancery.clearance.Restrictable;
import org.chancery.clearance.internal.ChangeStore.Aspect;
import org.chancery.jooq.clearance.tables.records.ChangeRecord;
import org.chancery.platform.Fault;
import org.chancery.platform.Idempotency;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Changes who may know something, under lock, each change in one transaction with its entry in the ledger. */
@Component
class Circles {
    private static final String SCOPE = "clearance";
    private final Kinds kinds;
    private final KnowledgeStore knowledge;
    private final ChangeStore changes;
    private final ChangeBook book;
    private final Idempotency commands;

    Circles(Kinds kinds, KnowledgeStore knowledge, ChangeStore changes, ChangeBook book, Idempotency commands) {
        this.kinds = kinds;
        this.knowledge = knowledge;
        this.changes = changes;
        this.book = book;
        this.commands = commands;
    }

    /** A change of a list as it is asked: {@code after} is null for everybody of the unit, and sorted otherwise. */
    record Asked(UUID subject, @Nullable Set<UUID> after, String reason) {}

    /** A change of how far a thing is seen. */
    record AskedReach(UUID subject, Restrictable.Reach after, String reason) {}

    private record Ended(UUID change, Change.State outcome) {}

    @Transactional
    public void change(String kind, Restrictable.Subject subject, Asked asked, String key) {
        UUID id = UUID.randomUUID();
        if (isRepeated(key, asked, id)) {
            return;
        }
        UUID root = knowledge.root(subject.id());
        knowledge.lock(root);
        Set<UUID> before = knowledge.circle(root).isPresent() ? knowledge.members(root) : null;
        Set<UUID> after = asked.after();
        requireNews(root, before, after);
        changes.overtake(root, Aspect.LIST);
        if (after != null) {
            narrow(root, before, after);
        }
        ChangeRecord row = book.draft(id, kind, subject, root, asked.reason());
        row.setBefore(before == null ? null : before.toArray(UUID[]::new));
        row.setAfter(after == null ? null : after.toArray(UUID[]::new));
        row.setWidens(before != null && (after == null || !before.containsAll(after)));
        book.asked(row);
    }

    @Transactional
    public void reach(String kind, UUID subject, AskedReach asked, String key) {
        UUID id = UUID.randomUUID();
        if (isRepeated(key, asked, id)) {
            return;
        }
        UUID root = knowledge.root(subject);
        knowledge.lock(root);
        Restrictable.Subject found = kinds.find(kind, subject).orElseThrow(() -> new Fault(ClearanceError.NOT_FOUND));
        boolean waits = changes.waiting(root, Aspect.REACH).isPresent();
        boolean widens = asked.after() == Restrictable.Reach.AGENCY;
        if (found.reach() == Restrictable.Reach.FIXED || asked.after() == Restrictable.Reach.FIXED) {
            throw new Fault(ClearanceError.REACH_FIXED);
        }
        if (waits ? widens : found.reach() == asked.after()) {
            throw new Fault(ClearanceError.SAME_LIST);
        }
        changes.overtake(root, Aspect.REACH);
        if (!widens) {
            kinds.widenable(kind).reach(subject, asked.after());
        }
        ChangeRecord row = book.draft(id, kind, found, root, asked.reason());
        row.setReach(asked.after().name());
        row.setWidens(widens);
        book.asked(row);
    }

    private boolean isRepeated(String key, Object asked, UUID id) {
        return commands.earlier(SCOPE, key, asked).isPresent()
                || commands.begin(SCOPE, key, asked, id).isPresent();
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
        boolean waits = changes.waiting(root, Aspect.LIST).isPresent();
        boolean asked = changes.waiting(root, Aspect.LIST)
                .filter(row -> row.getAfter() == null
                        ? after == null
                        : Set.of(row.getAfter()).equals(after))
                .isPresent();
        if (asked || (same && !waits)) {
            throw new Fault(ClearanceError.SAME_LIST);
        }
    }

    @Transactional
    public void end(ChangeRecord found, Change.State outcome, String key) {
        if (isRepeated(key, new Ended(found.getId(), outcome), found.getId())) {
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
        book.ended(row, outcome);
    }

    private void letIn(ChangeRecord row) {
        UUID[] after = row.getAfter();
        String reach = row.getReach();
        if (reach != null) {
            kinds.widenable(row.getKind()).reach(row.getSubject(), Restrictable.Reach.valueOf(reach));
        } else if (after == null) {
            knowledge.uncover(row.getCircle());
        } else {
            knowledge.setMembers(row.getCircle(), Set.of(after));
        }
    }
}
