package org.chancery.legacy.web;

import java.util.LinkedHashMap;
import java.util.Map;
import org.chancery.identity.Access;
import org.chancery.identity.IdentityError;
import org.chancery.identity.Role;
import org.chancery.identity.Units;
import org.chancery.platform.Fault;
import org.springframework.stereotype.Component;

/** The agencies whose registers the actor keeps. */
@Component
class KeptAgencies {
    private final Units units;
    private final Access access;

    KeptAgencies(Units units, Access access) {
        this.units = units;
        this.access = access;
    }

    /** @return names by code, never empty */
    Map<String, String> kept() {
        Map<String, String> kept = new LinkedHashMap<>();
        units.all().stream()
                .filter(unit -> unit.kind().isMission() || unit.code().equals(Units.MINISTRY))
                .filter(unit -> access.may(Role.CLERK, unit.code()))
                .forEach(unit -> kept.put(unit.code(), unit.name().here()));
        if (kept.isEmpty()) {
            throw new Fault(IdentityError.FORBIDDEN);
        }
        return kept;
    }
}
