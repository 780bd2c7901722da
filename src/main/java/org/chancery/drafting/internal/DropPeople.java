package org.chancery.drafting.internal;

import java.util.Optional;
import java.util.UUID;
import org.chancery.identity.Assignment;
import org.chancery.identity.People;
import org.chancery.identity.Person;
import org.springframework.stereotype.Component;

/** Who has a folder: officials in service who may draft. */
@Component
class DropPeople {
    private final People people;

    DropPeople(People people) {
        this.people = people;
    }

    Optional<Person> person(String id) {
        UUID uuid;
        try {
            uuid = UUID.fromString(id);
        } catch (IllegalArgumentException program) {
            return Optional.empty();
        }
        return people.find(uuid).filter(person -> people.assignments(uuid).stream()
                .anyMatch(assignment -> isInService(person, assignment)));
    }

    private boolean isInService(Person person, Assignment assignment) {
        return DraftAccess.WRITERS.contains(assignment.role())
                && people.withRole(assignment.role(), assignment.unitCode()).stream()
                        .anyMatch(one -> one.id().equals(person.id()));
    }

    /** @return the name of the person's folder, empty for who has none */
    Optional<String> folder(String id) {
        return person(id).map(person -> DropNames.folder(person.email()));
    }
}
