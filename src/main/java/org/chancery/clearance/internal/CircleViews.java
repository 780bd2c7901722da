package org.chancery.clearance.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.chancery.audit.Audit;
import org.chancery.clearance.Change;
import org.chancery.clearance.Circle;
import org.chancery.clearance.Restrictable;
import org.chancery.identity.People;
import org.chancery.identity.Person;
import org.chancery.identity.Role;
import org.chancery.identity.Units;
import org.chancery.jooq.clearance.tables.records.ChangeRecord;
import org.chancery.platform.CurrentActor;
import org.chancery.platform.LocalizedText;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Lists and their changes with the names of the people on them. */
@Component
class CircleViews {
    private static final int MOST_LOOKS = 50;
    private static final List<Role> READERS = List.of(Role.SIGNATORY, Role.CLERK, Role.CONSULAR_OFFICER, Role.AUDITOR);
    private final KnowledgeStore knowledge;
    private final ChangeStore changes;
    private final People people;
    private final Units units;
    private final Audit audit;
    private final JsonMapper json;

    CircleViews(
            KnowledgeStore knowledge, ChangeStore changes, People people, Units units, Audit audit, JsonMapper json) {
        this.knowledge = knowledge;
        this.changes = changes;
        this.people = people;
        this.units = units;
        this.audit = audit;
        this.json = json;
    }

    Circle circle(String kind, Restrictable.Subject subject, boolean manages) {
        UUID root = knowledge.root(subject.id());
        boolean restricted = knowledge.circle(root).isPresent();
        return new Circle(
                kind,
                subject.id(),
                subject.label(),
                subject.path(),
                restricted,
                subject.reach(),
                restricted ? members(knowledge.members(root), subject) : List.of(),
                changes.of(root).stream()
                        .map(row -> change(row, subject, manages))
                        .toList(),
                manages,
                manages ? looks(root) : List.of());
    }

    private List<Circle.Member> members(Set<UUID> persons, Restrictable.Subject subject) {
        return persons.stream()
                .map(id -> people.find(id).orElse(null))
                .filter(java.util.Objects::nonNull)
                .map(person -> member(person, persons, subject))
                .sorted(Comparator.comparing(Circle.Member::name).thenComparing(Circle.Member::email))
                .toList();
    }

    /** @return those whose unit sees the thing, and those on its list */
    List<Circle.Member> candidates(Restrictable.Subject subject) {
        Set<UUID> listed = knowledge.members(knowledge.root(subject.id()));
        Set<UUID> all = new HashSet<>(listed);
        for (String unit : subject.units()) {
            READERS.forEach(role -> people.withRole(role, unit).forEach(person -> all.add(person.id())));
        }
        return members(all, subject).stream()
                .map(one -> new Circle.Member(
                        one.person(), one.name(), one.email(), listed.contains(one.person()), one.involved()))
                .toList();
    }

    private static Circle.Member member(Person person, Set<UUID> listed, Restrictable.Subject subject) {
        return new Circle.Member(
                person.id(),
                person.name(),
                person.email(),
                listed.contains(person.id()),
                subject.involved().contains(person.id()));
    }

    /** @param subject what the actor may know of it, null for nothing */
    Change change(ChangeRecord row, Restrictable.@Nullable Subject subject, boolean competent) {
        boolean mine = row.getAskedBy().equals(CurrentActor.get().id());
        Restrictable.Reach reach = row.getReach() == null ? null : Restrictable.Reach.valueOf(row.getReach());
        Change.State state = row.getOutcome() == null ? Change.State.OPEN : Change.State.valueOf(row.getOutcome());
        return new Change(
                row.getId(),
                row.getKind(),
                row.getSubject(),
                row.getUnit(),
                units.find(row.getUnit())
                        .map(unit -> unit.name())
                        .orElseGet(() -> new LocalizedText(row.getUnit(), row.getUnit())),
                subject == null ? null : subject.label(),
                subject == null ? null : subject.path(),
                row.getBefore() == null ? List.of() : names(row.getAfter(), row.getBefore()),
                row.getBefore() == null || row.getAfter() == null ? List.of() : names(row.getBefore(), row.getAfter()),
                reach == null && row.getAfter() == null,
                reach,
                reach == null && row.getBefore() == null,
                row.getReason(),
                row.getAskedName(),
                row.getAskedAt(),
                row.getOvertaken(),
                state,
                row.getEndedName(),
                row.getEndedAt(),
                mine,
                competent && !mine && state == Change.State.OPEN);
    }

    private List<String> names(UUID @Nullable [] some, UUID[] without) {
        List<String> names = new ArrayList<>();
        Set<UUID> left = new HashSet<>(some == null ? List.of() : Arrays.asList(some));
        left.removeAll(Arrays.asList(without));
        left.forEach(id -> names.add(people.find(id).map(Person::name).orElse("?")));
        names.sort(Comparator.naturalOrder());
        return names;
    }

    private List<Circle.Look> looks(UUID root) {
        return audit.trail(Knowledge.SUBJECT, root.toString()).reversed().stream()
                .filter(entry -> entry.action().equals("clearance.looked"))
                .limit(MOST_LOOKS)
                .map(entry -> new Circle.Look(
                        entry.actorName(),
                        entry.at(),
                        json.readTree(entry.facts()).path("how").asString("")))
                .toList();
    }
}
