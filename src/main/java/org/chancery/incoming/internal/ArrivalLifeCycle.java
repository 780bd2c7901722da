package org.chancery.incoming.internal;

import static org.chancery.incoming.IncomingAction.ASSIGN;
import static org.chancery.incoming.IncomingAction.CANCEL;
import static org.chancery.incoming.IncomingAction.CHASE;
import static org.chancery.incoming.IncomingAction.FINISH;
import static org.chancery.incoming.IncomingAction.GIVE_BACK;
import static org.chancery.incoming.IncomingAction.PROGRESS;
import static org.chancery.incoming.IncomingState.ASSIGNED;
import static org.chancery.incoming.IncomingState.CANCELLED;
import static org.chancery.incoming.IncomingState.DONE;
import static org.chancery.incoming.IncomingState.HANDLING;
import static org.chancery.incoming.IncomingState.REGISTERED;
import static org.chancery.incoming.IncomingState.RETURNED;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.chancery.incoming.IncomingAction;
import org.chancery.incoming.IncomingError;
import org.chancery.incoming.IncomingState;
import org.chancery.platform.Fault;

/** The way of an incoming document: registered, given to who handles it, handled, done (Decree 30/2020/NĐ-CP, Articles 20 to 24). */
final class ArrivalLifeCycle {
    /** A row of the table. */
    record Transition(IncomingState from, IncomingAction action, IncomingState to) {}

    static final List<Transition> TABLE = List.of(
            new Transition(REGISTERED, ASSIGN, ASSIGNED),
            new Transition(ASSIGNED, ASSIGN, ASSIGNED),
            new Transition(HANDLING, ASSIGN, ASSIGNED),
            new Transition(ASSIGNED, PROGRESS, HANDLING),
            new Transition(HANDLING, PROGRESS, HANDLING),
            new Transition(ASSIGNED, FINISH, DONE),
            new Transition(HANDLING, FINISH, DONE),
            new Transition(REGISTERED, GIVE_BACK, RETURNED),
            new Transition(ASSIGNED, GIVE_BACK, RETURNED),
            new Transition(ASSIGNED, CHASE, ASSIGNED),
            new Transition(HANDLING, CHASE, HANDLING),
            new Transition(REGISTERED, CANCEL, CANCELLED),
            new Transition(ASSIGNED, CANCEL, CANCELLED),
            new Transition(HANDLING, CANCEL, CANCELLED),
            new Transition(DONE, CANCEL, CANCELLED));

    private ArrivalLifeCycle() {}

    /** @return where the action leads, empty where it cannot be done now */
    static Optional<IncomingState> after(IncomingState state, IncomingAction action) {
        return TABLE.stream()
                .filter(row -> row.from() == state && row.action() == action)
                .map(Transition::to)
                .findFirst();
    }

    /** @return where the action leads; refused where it cannot be done now */
    static IncomingState require(IncomingState state, IncomingAction action) {
        return after(state, action).orElseThrow(() -> new Fault(IncomingError.NOT_NOW));
    }

    /** @return what may be done from a state, by whoever may */
    static Stream<IncomingAction> actions(IncomingState state) {
        return TABLE.stream().filter(row -> row.from() == state).map(Transition::action);
    }
}
