package org.chancery.records.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chancery.identity.Access;
import org.chancery.identity.Role;
import org.chancery.identity.Unit;
import org.chancery.identity.Units;
import org.chancery.platform.Fault;
import org.chancery.platform.PlatformFault;
import org.springframework.stereotype.Component;

/** The agencies whose registers of outgoing documents the actor may read. */
@Component
class ReadableAgencies {
    private final Units units;
    private final Access access;

    ReadableAgencies(Units units, Access access) {
        this.units = units;
        this.access = access;
    }

    /**
     * An agency whose register the actor may read.
     *
     * @param unit code of a unit of it for which they may
     */
    record Agency(String unit, String name) {}

    /** @return at least one; faults {@code FORBIDDEN} for who may read none. Each mission keeps its own register; all other units share the ministry's. */
    List<Agency> all() {
        Set<String> covered = access.scope(Role.CLERK, Role.SIGNATORY, Role.AUDITOR);
        Map<String, Agency> found = new LinkedHashMap<>();
        for (Unit unit : units.all()) {
            if (covered.contains(unit.code())) {
                Unit agency = unit.kind().isMission() ? unit : units.require(Units.MINISTRY);
                found.putIfAbsent(
                        agency.code(), new Agency(unit.code(), agency.name().here()));
            }
        }
        if (found.isEmpty()) {
            throw new Fault(PlatformFault.FORBIDDEN);
        }
        return List.copyOf(found.values());
    }
}
