package org.chancery.incoming.internal;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chancery.clearance.NeedToKnow;
import org.chancery.identity.Access;
import org.chancery.identity.Role;
import org.chancery.incoming.IncomingAction;
import org.chancery.incoming.IncomingError;
import org.chancery.incoming.IncomingState;
import org.chancery.jooq.incoming.tables.records.DocumentRecord;
import org.springframework.stereotype.Component;

/** Who may see an incoming document, and who may do what with it: nobody, unless a role at the right unit says so. */
@Component
class ArrivalAccess {
    /** See everything that their unit received. */
    static final Set<Role> KEEPERS = EnumSet.of(Role.CLERK, Role.SIGNATORY, Role.AUDITOR);

    /** See what is given to their unit. */
    static final Set<Role> HANDLERS = EnumSet.of(Role.CONSULAR_OFFICER, Role.SIGNATORY, Role.CLERK);

    private final Access access;
    private final NeedToKnow knowledge;

    ArrivalAccess(Access access, NeedToKnow knowledge) {
        this.access = access;
        this.knowledge = knowledge;
    }

    /**
     * What an actor may see.
     *
     * @param kept units whose receipts they see
     * @param handled units for whose tasks they see
     * @param worked units for which they work
     */
    record Sight(Set<String> kept, Set<String> handled, Set<String> worked) {}

    Sight sight() {
        return new Sight(
                access.scope(KEEPERS.toArray(Role[]::new)),
                access.scope(HANDLERS.toArray(Role[]::new)),
                access.scope(Role.CONSULAR_OFFICER));
    }

    boolean knows(DocumentRecord row) {
        return knowledge.mayKnow(row.getId());
    }

    /** To who may not know it, it is not there, whatever their unit. */
    void requireKnown(DocumentRecord row) {
        knowledge.require(row.getId(), IncomingError.NOT_FOUND);
    }

    /** Writes down that the current actor sees something of a restricted document. */
    void looked(DocumentRecord row, String how) {
        knowledge.looked(row.getId(), how);
    }

    void requireReader(DocumentRecord row) {
        requireKnown(row);
        boolean handles = handlers(row).anyMatch(unit -> HANDLERS.stream().anyMatch(role -> access.may(role, unit)));
        if (!handles) {
            access.requireAny(KEEPERS, row.getUnit());
        }
    }

    private static Stream<String> handlers(DocumentRecord row) {
        String lead = row.getLead();
        return lead == null ? Stream.empty() : Stream.concat(Stream.of(lead), Arrays.stream(row.getSupport()));
    }

    void requireClerk(String unit) {
        access.require(Role.CLERK, unit);
    }

    void require(IncomingAction action, DocumentRecord row) {
        requireKnown(row);
        access.requireAny(roles(action), place(action, row));
    }

    /** @return what the current actor may do now */
    Set<IncomingAction> allowed(DocumentRecord row) {
        return ArrivalLifeCycle.actions(IncomingState.valueOf(row.getState()))
                .filter(action -> roles(action).stream().anyMatch(role -> access.may(role, place(action, row))))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(IncomingAction.class)));
    }

    private static Set<Role> roles(IncomingAction action) {
        return switch (action) {
            case ASSIGN -> EnumSet.of(Role.SIGNATORY);
            case PROGRESS, FINISH -> EnumSet.of(Role.CONSULAR_OFFICER);
            case CHASE -> EnumSet.of(Role.SIGNATORY, Role.CLERK);
            case GIVE_BACK, CANCEL -> EnumSet.of(Role.CLERK);
        };
    }

    private static String place(IncomingAction action, DocumentRecord row) {
        String lead = row.getLead();
        return switch (action) {
            case ASSIGN, CHASE, GIVE_BACK, CANCEL -> row.getUnit();
            case PROGRESS, FINISH -> lead == null ? row.getUnit() : lead;
        };
    }
}
