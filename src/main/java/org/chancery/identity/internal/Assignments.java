package org.chancery.identity.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.chancery.identity.Assignment;
import org.springframework.stereotype.Component;

/** What people are assigned, remembered for a few seconds so that each decision does not ask the database. */
@Component
class Assignments {
    private static final Duration REMEMBERED = Duration.ofSeconds(5);
    private final Map<UUID, Remembered> memory = new ConcurrentHashMap<>();
    private final PeopleStore people;
    private final Clock clock;

    Assignments(PeopleStore people, Clock clock) {
        this.people = people;
        this.clock = clock;
    }

    Set<Assignment> of(UUID person) {
        Instant now = clock.instant();
        Remembered known = memory.get(person);
        if (known != null && known.until().isAfter(now)) {
            return known.assignments();
        }
        Set<Assignment> fresh = people.inService(person) ? people.assignments(person) : Set.of();
        memory.put(person, new Remembered(fresh, now.plus(REMEMBERED)));
        return fresh;
    }

    void forget(UUID person) {
        memory.remove(person);
    }

    private record Remembered(Set<Assignment> assignments, Instant until) {}
}
