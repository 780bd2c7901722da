package org.chancery.records.internal;

import static org.chancery.records.DocumentAction.DISCARD;
import static org.chancery.records.DocumentAction.NUMBER;
import static org.chancery.records.DocumentAction.REVOKE;
import static org.chancery.records.DocumentAction.SEAL;
import static org.chancery.records.DocumentAction.SIGN;
import static org.chancery.records.DocumentState.DISCARDED;
import static org.chancery.records.DocumentState.DRAFT;
import static org.chancery.records.DocumentState.ISSUED;
import static org.chancery.records.DocumentState.NUMBERED;
import static org.chancery.records.DocumentState.REVOKED;
import static org.chancery.records.DocumentState.SIGNED;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.chancery.platform.Fault;
import org.chancery.records.DocumentAction;
import org.chancery.records.DocumentState;
import org.chancery.records.RecordsError;

/** The way of an outgoing document: person, then number and date, then agency (Decree 30/2020/NĐ-CP, Articles 13 to 18). */
final class LifeCycle {
    /** A row of the table. */
    record Transition(DocumentState from, DocumentAction action, DocumentState to) {}

    static final List<Transition> TABLE = List.of(
            new Transition(DRAFT, SIGN, SIGNED),
            new Transition(SIGNED, NUMBER, NUMBERED),
            new Transition(NUMBERED, SEAL, ISSUED),
            new Transition(ISSUED, REVOKE, REVOKED),
            new Transition(DRAFT, DISCARD, DISCARDED),
            new Transition(SIGNED, DISCARD, DISCARDED),
            new Transition(NUMBERED, DISCARD, DISCARDED));

    private LifeCycle() {}

    /** @return where the action leads, empty where it is not the next step */
    static Optional<DocumentState> after(DocumentState state, DocumentAction action) {
        return TABLE.stream()
                .filter(row -> row.from() == state && row.action() == action)
                .map(Transition::to)
                .findFirst();
    }

    /** @return where the action leads; refused where it is not the next step */
    static DocumentState require(DocumentState state, DocumentAction action) {
        return after(state, action).orElseThrow(() -> new Fault(RecordsError.WRONG_STATE));
    }

    /** @return what may be done from a state, by whoever may */
    static Stream<DocumentAction> actions(DocumentState state) {
        return TABLE.stream().filter(row -> row.from() == state).map(Transition::action);
    }
}
