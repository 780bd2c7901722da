package org.chancery.clearance.internal;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.chancery.clearance.Change;
import org.chancery.clearance.Circle;
import org.chancery.clearance.ClearanceError;
import org.chancery.clearance.NeedToKnow;
import org.chancery.clearance.Restrictable;
import org.chancery.clearance.Restrictions;
import org.chancery.identity.Access;
import org.chancery.identity.People;
import org.chancery.identity.Person;
import org.chancery.identity.Role;
import org.chancery.jooq.clearance.tables.records.ChangeRecord;
import org.chancery.platform.CurrentActor;
import org.chancery.platform.Fault;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lists of who may know: asks who may change and confirm them, then has it done. */
@Component
class CircleDesk implements Restrictions {
    private static final int LONGEST_REASON = 500;
    private final Kinds kinds;
    private final Circles circles;
    private final CircleViews views;
    private final ChangeStore changes;
    private final NeedToKnow knowledge;
    private final Competence competence;

    CircleDesk(
            Kinds kinds,
            Circles circles,
            CircleViews views,
            ChangeStore changes,
            NeedToKnow knowledge,
            Competence competence) {
        this.kinds = kinds;
        this.circles = circles;
        this.views = views;
        this.changes = changes;
        this.knowledge = knowledge;
        this.competence = competence;
    }

    @Override
    public Circle of(String kind, UUID subject) {
        Restrictable.Subject found = require(kind, subject);
        return views.circle(kind, found, competence.covers(found.unit()));
    }

    @Override
    public List<Circle.Member> candidates(String kind, UUID subject) {
        return views.candidates(managed(kind, subject));
    }

    @Override
    public Circle restrict(String kind, UUID subject, Set<UUID> persons, String reason, String key) {
        Restrictable.Subject found = managed(kind, subject);
        circles.change(kind, found, new Circles.Asked(subject, competence.listed(persons), clean(reason)), key);
        return of(kind, subject);
    }

    @Override
    public Circle lift(String kind, UUID subject, String reason, String key) {
        Restrictable.Subject found = managed(kind, subject);
        circles.change(kind, found, new Circles.Asked(subject, null, clean(reason)), key);
        return of(kind, subject);
    }

    @Override
    public Circle reach(String kind, UUID subject, Restrictable.Reach wanted, String reason, String key) {
        managed(kind, subject);
        circles.reach(kind, subject, new Circles.AskedReach(subject, wanted, clean(reason)), key);
        return of(kind, subject);
    }

    @Override
    public List<Change> open() {
        return changes.open(competence.units()).stream()
                .map(row -> views.change(row, known(row), true))
                .toList();
    }

    @Override
    public void confirm(UUID change, String key) {
        end(change, Change.State.CONFIRMED, key);
    }

    @Override
    public void refuse(UUID change, String key) {
        end(change, Change.State.REFUSED, key);
    }

    private void end(UUID change, Change.State outcome, String key) {
        ChangeRecord row = changes.find(change)
                .filter(found -> competence.covers(found.getUnit()))
                .orElseThrow(() -> new Fault(ClearanceError.NOT_FOUND));
        if (row.getAskedBy().equals(CurrentActor.get().id())) {
            throw new Fault(ClearanceError.OWN_CHANGE);
        }
        circles.end(row, outcome, key);
    }

    private Restrictable.@Nullable Subject known(ChangeRecord row) {
        return Optional.of(row.getSubject())
                .filter(knowledge::mayKnow)
                .flatMap(id -> kinds.find(row.getKind(), id))
                .orElse(null);
    }

    private Restrictable.Subject managed(String kind, UUID subject) {
        Restrictable.Subject found = require(kind, subject);
        competence.require(found.unit());
        return found;
    }

    private Restrictable.Subject require(String kind, UUID subject) {
        Restrictable.Subject found = kinds.find(kind, subject).orElseThrow(() -> new Fault(ClearanceError.NOT_FOUND));
        knowledge.require(subject, ClearanceError.NOT_FOUND);
        kinds.of(kind).requireReader(subject);
        return found;
    }

    private static String clean(String reason) {
        String said = reason.strip();
        if (said.isEmpty() || said.length() > LONGEST_REASON) {
            throw new Fault(ClearanceError.REASON_INVALID, LONGEST_REASON);
        }
        return said;
    }

    /** Who may change and confirm lists, and who may be on them. */
    @Component
    static class Competence {
        private static final Set<Role> KEEPERS = Set.of(Role.CLERK, Role.SIGNATORY);
        private final Access access;
        private final People people;

        Competence(Access access, People people) {
            this.access = access;
            this.people = people;
        }

        Set<String> units() {
            return access.scope(Role.CLERK, Role.SIGNATORY);
        }

        boolean covers(String unit) {
            return KEEPERS.stream().anyMatch(role -> access.may(role, unit));
        }

        void require(String unit) {
            access.requireAny(KEEPERS, unit);
        }

        /** @return the persons and the current one, in an order of their own */
        Set<UUID> listed(Set<UUID> persons) {
            Set<UUID> listed = new TreeSet<>(persons);
            access.person().ifPresent(listed::add);
            boolean known = listed.stream()
                    .allMatch(id -> people.find(id).filter(Person::official).isPresent());
            if (!known || listed.isEmpty()) {
                throw new Fault(ClearanceError.PERSON_UNKNOWN);
            }
            return listed;
        }
    }
}
