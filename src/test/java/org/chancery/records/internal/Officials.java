package org.chancery.records.internal;

import java.util.List;
import java.util.UUID;
import org.chancery.identity.People;
import org.chancery.identity.Person;
import org.chancery.identity.Role;
import org.chancery.identity.Unit;
import org.chancery.identity.Units;
import org.chancery.platform.Actor;
import org.chancery.platform.CurrentActor;

/** A unit's sample signatory and clerk, and somebody without any role. */
record Officials(String unit, Actor signatory, Actor clerk, Actor stranger) {
    static Officials of(Units units, People people) {
        for (Unit mission : units.missions()) {
            List<Person> signatories = people.withRole(Role.SIGNATORY, mission.code());
            List<Person> clerks = people.withRole(Role.CLERK, mission.code());
            if (!signatories.isEmpty() && !clerks.isEmpty()) {
                return at(mission.code(), people);
            }
        }
        throw new IllegalStateException("no mission has a signatory and a clerk");
    }

    static Officials at(String unit, People people) {
        return new Officials(
                unit,
                people.actor(people.withRole(Role.SIGNATORY, unit).getFirst(), "test"),
                people.actor(people.withRole(Role.CLERK, unit).getFirst(), "test"),
                new Actor(UUID.randomUUID().toString(), "Người Lạ", Actor.Kind.OFFICIAL, "test"));
    }

    void sign(Runnable work) {
        CurrentActor.runAs(signatory, work);
    }

    void keep(Runnable work) {
        CurrentActor.runAs(clerk, work);
    }
}
