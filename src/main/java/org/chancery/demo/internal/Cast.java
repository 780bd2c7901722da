package org.chancery.demo.internal;

import java.util.concurrent.Callable;
import org.chancery.identity.Assignment;
import org.chancery.identity.People;
import org.chancery.identity.Role;
import org.chancery.identity.SamplePerson;
import org.chancery.platform.Actor;
import org.chancery.platform.CurrentActor;
import org.springframework.stereotype.Component;

/** Lets the sample people act. */
@Component
class Cast {
    private static final String ORIGIN = "sample";
    private final People people;

    Cast(People people) {
        this.people = people;
    }

    /** Does work as the sample official of that role at that unit. */
    <T> T as(Role role, String unit, Callable<T> work) throws Exception {
        Assignment wanted = new Assignment(role, unit);
        SamplePerson person = people.samples().stream()
                .filter(sample -> sample.assignments().contains(wanted))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no sample " + role + " at " + unit));
        return CurrentActor.callAs(people.actor(person.person(), ORIGIN), work);
    }

    /** Does work as somebody who has not signed in. */
    <T> T asApplicant(Callable<T> work) throws Exception {
        return CurrentActor.callAs(Actor.anonymous(ORIGIN), work);
    }
}
