package org.chancery.desk.web;

import java.util.Set;
import java.util.UUID;
import org.chancery.identity.Access;
import org.chancery.identity.IdentityError;
import org.chancery.identity.Role;
import org.chancery.platform.CurrentActor;
import org.chancery.platform.Fault;
import org.springframework.stereotype.Component;

/** Who may come in: officials; and to the cases only those who work, sign or seal them. */
@Component
class DeskDoor {
    private static final Role[] CASE_ROLES = {Role.CONSULAR_OFFICER, Role.SIGNATORY, Role.CLERK};
    private final Access access;

    DeskDoor(Access access) {
        this.access = access;
    }

    /** @return the official who came in */
    UUID requireOfficial() {
        UUID person = access.personId();
        if (!CurrentActor.get().isOfficial()) {
            throw new Fault(IdentityError.FORBIDDEN);
        }
        return person;
    }

    /** @return codes of the units whose cases the official may see; never empty */
    Set<String> requireCases() {
        requireOfficial();
        Set<String> units = cases();
        if (units.isEmpty()) {
            throw new Fault(IdentityError.FORBIDDEN);
        }
        return units;
    }

    /** @return codes of the units whose cases the official may see; empty for administrators and auditors */
    Set<String> cases() {
        return access.scope(CASE_ROLES);
    }

    /** @return whether the official signs or seals anywhere */
    boolean handlesDocuments() {
        return access.has(Role.SIGNATORY) || access.has(Role.CLERK);
    }

    boolean worksCases() {
        return access.has(Role.CONSULAR_OFFICER);
    }
}
