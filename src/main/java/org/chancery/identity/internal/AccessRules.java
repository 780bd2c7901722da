package org.chancery.identity.internal;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.chancery.audit.Audit;
import org.chancery.identity.Access;
import org.chancery.identity.IdentityError;
import org.chancery.identity.Role;
import org.chancery.identity.Units;
import org.chancery.platform.Actor;
import org.chancery.platform.CurrentActor;
import org.chancery.platform.Fault;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The one decision on access: an assignment covers its unit and everything below it. */
@Component
class AccessRules implements Access {
    private final Assignments assignments;
    private final Units units;
    private final Refusals refusals;

    AccessRules(Assignments assignments, Units units, Refusals refusals) {
        this.assignments = assignments;
        this.units = units;
        this.refusals = refusals;
    }

    @Override
    public void require(Role role, String unitCode) {
        requireAny(Set.of(role), unitCode);
    }

    @Override
    public void requireAny(Set<Role> roles, String unitCode) {
        if (roles.stream().anyMatch(role -> may(role, unitCode))) {
            return;
        }
        if (!CurrentActor.get().isSignedIn()) {
            throw new Fault(IdentityError.SIGN_IN_NEEDED);
        }
        refusals.record(roles, unitCode);
        throw new Fault(IdentityError.FORBIDDEN);
    }

    @Override
    public boolean may(Role role, String unitCode) {
        if (isProgram()) {
            return true;
        }
        return person().stream()
                .flatMap(id -> assignments.of(id).stream())
                .anyMatch(given -> given.role() == role && covers(given.unitCode(), unitCode));
    }

    private boolean covers(String above, String unitCode) {
        @Nullable String code = unitCode;
        while (code != null) {
            if (code.equals(above)) {
                return true;
            }
            code = units.find(code).map(unit -> unit.parentCode()).orElse(null);
        }
        return false;
    }

    @Override
    public Set<String> scope(Role... roles) {
        if (isProgram()) {
            return units.subtree(Units.MINISTRY);
        }
        Set<Role> wanted = Arrays.stream(roles).collect(Collectors.toSet());
        Set<String> codes = new LinkedHashSet<>();
        person().ifPresent(id -> assignments.of(id).stream()
                .filter(given -> wanted.contains(given.role()))
                .forEach(given -> codes.addAll(units.subtree(given.unitCode()))));
        return codes;
    }

    @Override
    public boolean has(Role role) {
        return isProgram()
                || person().stream().flatMap(id -> assignments.of(id).stream()).anyMatch(given -> given.role() == role);
    }

    @Override
    public UUID personId() {
        return person().orElseThrow(() -> new Fault(IdentityError.SIGN_IN_NEEDED));
    }

    @Override
    public Optional<UUID> person() {
        Actor actor = CurrentActor.get();
        return actor.isSignedIn() ? Optional.of(UUID.fromString(actor.id())) : Optional.empty();
    }

    private static boolean isProgram() {
        return CurrentActor.get().kind() == Actor.Kind.SYSTEM;
    }

    /** Writes refusals down even though the refused command's transaction is rolled back. */
    @Component
    static class Refusals {
        private final Audit audit;

        Refusals(Audit audit) {
            this.audit = audit;
        }

        @Transactional(propagation = Propagation.REQUIRES_NEW)
        public void record(Set<Role> roles, String unitCode) {
            String wanted = roles.stream().map(Role::name).sorted().collect(Collectors.joining(" "));
            audit.append("access.refused", "unit", unitCode, Map.of("roles", wanted));
        }
    }
}
