package org.chancery.drafting.internal;

import java.time.Clock;
import java.time.Instant;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.chancery.clearance.NeedToKnow;
import org.chancery.drafting.DraftState;
import org.chancery.drafting.Urgency;
import org.chancery.identity.People;
import org.chancery.identity.Person;
import org.chancery.identity.Role;
import org.chancery.jooq.drafting.tables.records.DraftRecord;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells the next person of the chain that something waits for them: one mail for all of it, which never says what it is about. */
@Component
class NextPerson {
    private final NudgeStore nudges;
    private final People people;
    private final AwaitingPost post;
    private final Clock clock;
    private final NeedToKnow knowledge;

    NextPerson(NudgeStore nudges, People people, AwaitingPost post, Clock clock, NeedToKnow knowledge) {
        this.nudges = nudges;
        this.people = people;
        this.post = post;
        this.clock = clock;
        this.knowledge = knowledge;
    }

    /** What waits for somebody. */
    record Heap(Person person, Map<DraftState, Integer> counts, int urgent, UUID first, Instant since) {
        Heap with(DraftRecord draft) {
            Map<DraftState, Integer> more = new EnumMap<>(counts);
            more.merge(DraftState.valueOf(draft.getState()), 1, Integer::sum);
            return new Heap(
                    person, more, urgent + (draft.getUrgency() > Urgency.NORMAL.ordinal() ? 1 : 0), first, since);
        }
    }

    /** @return how many people were written to */
    @Transactional
    int tell() {
        Map<UUID, Heap> heaps = new LinkedHashMap<>();
        for (NudgeStore.Waiting waiting : nudges.take(clock.instant())) {
            DraftRecord draft = waiting.draft();
            next(draft)
                    .filter(person -> !person.id().toString().equals(waiting.actor()))
                    .filter(person -> knowledge.mayKnow(draft.getId(), person.id()))
                    .forEach(person -> heaps.merge(
                            person.id(),
                            new Heap(person, new EnumMap<>(DraftState.class), 0, draft.getId(), waiting.sendAt())
                                    .with(draft),
                            (known, ignored) -> known.with(draft)));
        }
        heaps.values().forEach(post::send);
        return heaps.size();
    }

    private Stream<Person> next(DraftRecord draft) {
        return switch (DraftState.valueOf(draft.getState())) {
            case SUBMITTED, READY -> person(draft.getSigner());
            case RETURNED -> person(draft.getDrafter());
            case APPROVED -> checkers(draft, List.of(Role.CONSULAR_OFFICER, Role.SIGNATORY), "");
            case CONTENT_CHECKED -> checkers(draft, List.of(Role.CLERK), draft.getContentBy());
            case SIGNED -> people.withRole(Role.CLERK, draft.getUnit()).stream();
            case DRAFTED, NUMBERED, ISSUED, REVOKED, GIVEN_UP -> Stream.empty();
        };
    }

    private Stream<Person> person(String id) {
        return people.find(UUID.fromString(id)).stream();
    }

    /** Nobody checks what they wrote, nor checks twice. */
    private Stream<Person> checkers(DraftRecord draft, List<Role> roles, String other) {
        Set<String> authors = nudges.authors(draft);
        return roles.stream()
                .flatMap(role -> people.withRole(role, draft.getUnit()).stream())
                .filter(one -> !authors.contains(one.id().toString()))
                .filter(one -> !one.id().toString().equals(other))
                .distinct();
    }
}
