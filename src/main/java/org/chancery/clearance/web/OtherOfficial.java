package org.chancery.clearance.web;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.chancery.clearance.ClearanceError;
import org.chancery.clearance.Restrictions;
import org.chancery.identity.People;
import org.chancery.identity.Person;
import org.chancery.platform.Fault;
import org.springframework.stereotype.Component;

/** One more official on a list, named by e-mail address; only who may change the list is told whether there is one. */
@Component
class OtherOfficial {
    private final Restrictions restrictions;
    private final People people;

    OtherOfficial(Restrictions restrictions, People people) {
        this.restrictions = restrictions;
        this.people = people;
    }

    /**
     * @param email may be empty, for nobody
     * @return those who were chosen, and this one
     */
    Set<UUID> with(String kind, UUID subject, Set<UUID> chosen, String email) {
        if (email.isBlank()) {
            return chosen;
        }
        restrictions.candidates(kind, subject);
        Set<UUID> all = new HashSet<>(chosen);
        all.add(people.byEmail(email)
                .filter(Person::official)
                .orElseThrow(() -> new Fault(ClearanceError.PERSON_UNKNOWN))
                .id());
        return all;
    }
}
