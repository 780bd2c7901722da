package org.chancery.archive.internal;

import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.chancery.archive.DossierAction;
import org.chancery.archive.DossierState;
import org.chancery.clearance.NeedToKnow;
import org.chancery.identity.Access;
import org.chancery.identity.Role;
import org.chancery.jooq.archive.tables.records.DossierRecord;
import org.springframework.stereotype.Component;

/** Who may see files, and who may do what with them: nobody, unless a role at the right unit says so. */
@Component
class ArchiveAccess {
    static final Set<Role> READERS = EnumSet.of(Role.CONSULAR_OFFICER, Role.CLERK, Role.SIGNATORY, Role.AUDITOR);
    static final Set<Role> KEEPERS = EnumSet.of(Role.CONSULAR_OFFICER, Role.CLERK);
    static final Set<Role> UNIT = EnumSet.of(Role.CONSULAR_OFFICER, Role.SIGNATORY);

    private final Access access;
    private final NeedToKnow knowledge;
    private final ArchivePlaces places;

    ArchiveAccess(Access access, NeedToKnow knowledge, ArchivePlaces places) {
        this.access = access;
        this.knowledge = knowledge;
        this.places = places;
    }

    /**
     * Whose files somebody sees.
     *
     * @param units codes of units, all of whose files
     * @param agencies codes of agencies, of whose files those that are open to the agency
     */
    record Sight(Set<String> units, Set<String> agencies) {}

    /** @return whether nothing keeps that file or document from the current actor */
    boolean knows(UUID subject) {
        return knowledge.mayKnow(subject);
    }

    /** Writes down that the current actor sees something of a restricted file or document. */
    void looked(UUID subject, String how) {
        knowledge.looked(subject, how);
    }

    /** @return the units whose work with files the actor sees */
    Set<String> sight() {
        return access.scope(READERS.toArray(Role[]::new));
    }

    /** @return the files that the actor sees */
    Sight files() {
        Set<String> units = sight();
        return new Sight(units, units.stream().map(places::agency).collect(Collectors.toSet()));
    }

    /** @return whether the actor sees the file only because it is open to the agency */
    boolean isGuest(DossierRecord row) {
        return row.getOpenToAgency()
                && !mayAny(READERS, row.getUnit())
                && files().agencies().contains(row.getAgency());
    }

    /** @return the units in which the actor forms files */
    Set<String> kept() {
        return access.scope(KEEPERS.toArray(Role[]::new));
    }

    /** @return the units whose archive the actor keeps */
    Set<String> archived() {
        return access.scope(Role.CLERK);
    }

    void requireReader(DossierRecord row) {
        if (!isGuest(row)) {
            requireReader(row.getUnit());
        }
    }

    void requireReader(String unit) {
        access.requireAny(READERS, unit);
    }

    void requireKeeper(String unit) {
        access.requireAny(KEEPERS, unit);
    }

    void requireUnit(String unit) {
        access.requireAny(UNIT, unit);
    }

    void require(Role role, String unit) {
        access.require(role, unit);
    }

    boolean may(Role role, String unit) {
        return access.may(role, unit);
    }

    boolean mayAny(Set<Role> roles, String unit) {
        return roles.stream().anyMatch(role -> access.may(role, unit));
    }

    void require(DossierAction action, String unit) {
        access.requireAny(DossierLifeCycle.roles(action), unit);
    }

    /** @return what the current actor may do now */
    Set<DossierAction> allowed(DossierRecord row, boolean held) {
        return DossierLifeCycle.actions(DossierState.valueOf(row.getState()))
                .filter(action -> held || action != DossierAction.LIFT_HOLD)
                .filter(action -> mayAny(DossierLifeCycle.roles(action), row.getUnit()))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(DossierAction.class)));
    }
}
