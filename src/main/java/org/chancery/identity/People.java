package org.chancery.identity;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.chancery.platform.Actor;

/** People with accounts. Thread-safe. */
public interface People {
    /** @return the person, empty where unknown */
    Optional<Person> find(UUID id);

    /** @return the person with that address in any case, empty where unknown */
    Optional<Person> byEmail(String email);

    /** @return officials in service whose assignment of that role covers the unit, by name */
    List<Person> withRole(Role role, String unitCode);

    /** @return what the person is assigned; empty for applicants and unknown people */
    Set<Assignment> assignments(UUID id);

    /** @return the sample people of demo mode by role and unit; empty in production */
    List<SamplePerson> samples();

    /** @return the sample person of that key, such as {@code officer-tokyo}; empty in production */
    Optional<SamplePerson> sample(String key);

    /** @return the person as an actor, for work that the program does in their name */
    default Actor actor(Person person, String origin) {
        return new Actor(
                person.id().toString(),
                person.name(),
                person.official() ? Actor.Kind.OFFICIAL : Actor.Kind.APPLICANT,
                origin);
    }
}
