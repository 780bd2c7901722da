package org.chancery.search.internal;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.chancery.clearance.NeedToKnow;
import org.chancery.identity.Access;
import org.chancery.identity.IdentityError;
import org.chancery.identity.Role;
import org.chancery.platform.Fault;
import org.chancery.search.Searchable;
import org.springframework.stereotype.Component;

/** What the current actor may see, asked anew for each question. */
@Component
class Sight {
    private final Access access;
    private final NeedToKnow needToKnow;

    Sight(Access access, NeedToKnow needToKnow) {
        this.access = access;
        this.needToKnow = needToKnow;
    }

    /** @return each role at each unit that the actor has, as things in the index name their readers */
    Set<String> readers() {
        Set<String> readers = new HashSet<>();
        for (Role role : Role.values()) {
            for (String unit : access.scope(role)) {
                readers.add(Searchable.reader(role, unit));
            }
        }
        return readers;
    }

    /** @return what need-to-know lists keep from the actor */
    Set<UUID> hidden() {
        return needToKnow.hidden();
    }

    void requireAdministrator() {
        if (!access.has(Role.ADMINISTRATOR)) {
            throw new Fault(IdentityError.FORBIDDEN);
        }
    }
}
