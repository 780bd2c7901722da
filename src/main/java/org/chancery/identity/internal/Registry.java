package org.chancery.identity.internal;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.chancery.identity.Assignment;
import org.chancery.identity.People;
import org.chancery.identity.Person;
import org.chancery.identity.Role;
import org.chancery.identity.SamplePerson;
import org.chancery.identity.Units;
import org.chancery.platform.PlatformSettings;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** People as other modules ask for them. */
@Service
class Registry implements People {
    private final PeopleStore store;
    private final Assignments assignments;
    private final Units units;
    private final boolean demo;

    Registry(PeopleStore store, Assignments assignments, Units units, PlatformSettings settings) {
        this.store = store;
        this.assignments = assignments;
        this.units = units;
        this.demo = settings.isDemo();
    }

    @Override
    public Optional<Person> find(UUID id) {
        return store.find(id);
    }

    @Override
    public Optional<Person> byEmail(String email) {
        return store.byEmail(email);
    }

    @Override
    public List<Person> withRole(Role role, String unitCode) {
        Set<String> above = new LinkedHashSet<>();
        for (@Nullable String code = unitCode; code != null; code = parent(code)) {
            above.add(code);
        }
        return store.withRole(role, above);
    }

    private @Nullable String parent(String code) {
        return units.find(code).map(unit -> unit.parentCode()).orElse(null);
    }

    @Override
    public Set<Assignment> assignments(UUID id) {
        return assignments.of(id);
    }

    @Override
    public List<SamplePerson> samples() {
        return demo
                ? store.samples().stream()
                        .map(row -> {
                            Person person = PeopleStore.person(row);
                            return new SamplePerson(
                                    PeopleStore.sampleKey(row), person, List.copyOf(assignments.of(person.id())));
                        })
                        .toList()
                : List.of();
    }

    @Override
    public Optional<SamplePerson> sample(String key) {
        return samples().stream().filter(sample -> sample.key().equals(key)).findFirst();
    }
}
