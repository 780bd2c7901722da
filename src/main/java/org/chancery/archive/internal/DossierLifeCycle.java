package org.chancery.archive.internal;

import static org.chancery.archive.DossierState.ARCHIVED;
import static org.chancery.archive.DossierState.CLOSED;
import static org.chancery.archive.DossierState.OPEN;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.chancery.archive.ArchiveError;
import org.chancery.archive.DossierAction;
import org.chancery.archive.DossierState;
import org.chancery.identity.Role;
import org.chancery.platform.Fault;

/** What may be done with a file in which state, by whom; the way on to the archive and to disposal is that of their lists. */
final class DossierLifeCycle {
    private static final Set<Role> KEEPERS = Set.of(Role.CONSULAR_OFFICER, Role.CLERK);
    private static final Set<Role> HEAD = Set.of(Role.SIGNATORY);
    private static final List<Row> TABLE = List.of(
            new Row(OPEN, DossierAction.PUT, OPEN, KEEPERS),
            new Row(OPEN, DossierAction.TAKE_OUT, OPEN, KEEPERS),
            new Row(OPEN, DossierAction.NEXT_VOLUME, OPEN, KEEPERS),
            new Row(OPEN, DossierAction.CLOSE, CLOSED, KEEPERS),
            new Row(CLOSED, DossierAction.REOPEN, OPEN, HEAD),
            new Row(CLOSED, DossierAction.HOLD_BACK, CLOSED, HEAD),
            new Row(OPEN, DossierAction.PLACE_HOLD, OPEN, HEAD),
            new Row(CLOSED, DossierAction.PLACE_HOLD, CLOSED, HEAD),
            new Row(ARCHIVED, DossierAction.PLACE_HOLD, ARCHIVED, HEAD),
            new Row(OPEN, DossierAction.LIFT_HOLD, OPEN, HEAD),
            new Row(CLOSED, DossierAction.LIFT_HOLD, CLOSED, HEAD),
            new Row(ARCHIVED, DossierAction.LIFT_HOLD, ARCHIVED, HEAD));

    private DossierLifeCycle() {}

    private record Row(DossierState from, DossierAction action, DossierState to, Set<Role> roles) {}

    /** @return where the action leads; refused where it cannot be done now */
    static DossierState require(DossierState state, DossierAction action) {
        return TABLE.stream()
                .filter(row -> row.from() == state && row.action() == action)
                .map(Row::to)
                .findFirst()
                .orElseThrow(() -> new Fault(refusal(action)));
    }

    private static ArchiveError refusal(DossierAction action) {
        return action == DossierAction.PUT || action == DossierAction.TAKE_OUT
                ? ArchiveError.CLOSED
                : ArchiveError.NOT_NOW;
    }

    static Stream<DossierAction> actions(DossierState state) {
        return TABLE.stream().filter(row -> row.from() == state).map(Row::action);
    }

    /** @return who may do it, in whatever state */
    static Set<Role> roles(DossierAction action) {
        return TABLE.stream()
                .filter(row -> row.action() == action)
                .map(Row::roles)
                .findFirst()
                .orElseThrow();
    }
}
