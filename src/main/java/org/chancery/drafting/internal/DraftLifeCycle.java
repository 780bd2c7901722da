package org.chancery.drafting.internal;

import static org.chancery.drafting.DraftAction.APPROVE;
import static org.chancery.drafting.DraftAction.CHECK_CONTENT;
import static org.chancery.drafting.DraftAction.CHECK_FORM;
import static org.chancery.drafting.DraftAction.COMMENT;
import static org.chancery.drafting.DraftAction.EDIT;
import static org.chancery.drafting.DraftAction.GIVE_UP;
import static org.chancery.drafting.DraftAction.ISSUE;
import static org.chancery.drafting.DraftAction.NUMBER;
import static org.chancery.drafting.DraftAction.RETURN;
import static org.chancery.drafting.DraftAction.REVOKE;
import static org.chancery.drafting.DraftAction.SIGN;
import static org.chancery.drafting.DraftAction.SUBMIT;
import static org.chancery.drafting.DraftState.APPROVED;
import static org.chancery.drafting.DraftState.CONTENT_CHECKED;
import static org.chancery.drafting.DraftState.DRAFTED;
import static org.chancery.drafting.DraftState.GIVEN_UP;
import static org.chancery.drafting.DraftState.ISSUED;
import static org.chancery.drafting.DraftState.NUMBERED;
import static org.chancery.drafting.DraftState.READY;
import static org.chancery.drafting.DraftState.RETURNED;
import static org.chancery.drafting.DraftState.REVOKED;
import static org.chancery.drafting.DraftState.SIGNED;
import static org.chancery.drafting.DraftState.SUBMITTED;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.chancery.drafting.DraftAction;
import org.chancery.drafting.DraftState;
import org.chancery.drafting.DraftingError;
import org.chancery.platform.Fault;

/** The order of acts: Decree 30/2020/NĐ-CP, Articles 10 to 18. What changes after its approval is approved again (Article 11). */
final class DraftLifeCycle {
    /** A row of the table. */
    record Transition(DraftState from, DraftAction action, DraftState to) {}

    static final List<Transition> TABLE = Stream.of(
                    Stream.of(
                            new Transition(DRAFTED, SUBMIT, SUBMITTED),
                            new Transition(RETURNED, SUBMIT, SUBMITTED),
                            new Transition(SUBMITTED, APPROVE, APPROVED),
                            new Transition(APPROVED, CHECK_CONTENT, CONTENT_CHECKED),
                            new Transition(CONTENT_CHECKED, CHECK_FORM, READY),
                            new Transition(READY, SIGN, SIGNED),
                            new Transition(SIGNED, NUMBER, NUMBERED),
                            new Transition(NUMBERED, ISSUE, ISSUED),
                            new Transition(ISSUED, REVOKE, REVOKED)),
                    Stream.of(DRAFTED, RETURNED).map(from -> new Transition(from, EDIT, DRAFTED)),
                    Stream.of(SUBMITTED, APPROVED, CONTENT_CHECKED, READY)
                            .map(from -> new Transition(from, EDIT, SUBMITTED)),
                    Stream.of(SUBMITTED, APPROVED, CONTENT_CHECKED, READY)
                            .map(from -> new Transition(from, RETURN, RETURNED)),
                    Stream.of(DRAFTED, RETURNED, SUBMITTED, APPROVED, CONTENT_CHECKED, READY)
                            .map(from -> new Transition(from, COMMENT, from)),
                    Stream.of(DRAFTED, RETURNED, SUBMITTED, APPROVED, CONTENT_CHECKED, READY, SIGNED, NUMBERED)
                            .map(from -> new Transition(from, GIVE_UP, GIVEN_UP)))
            .flatMap(rows -> rows)
            .toList();

    private DraftLifeCycle() {}

    /** @return where the action leads, empty where it is not the next step */
    static Optional<DraftState> after(DraftState state, DraftAction action) {
        return TABLE.stream()
                .filter(row -> row.from() == state && row.action() == action)
                .map(Transition::to)
                .findFirst();
    }

    /** @return where the action leads; refused where it is not the next step */
    static DraftState require(DraftState state, DraftAction action) {
        return after(state, action).orElseThrow(() -> new Fault(DraftingError.NOT_NOW));
    }

    /** @return what may be done from a state, by whoever may */
    static Stream<DraftAction> actions(DraftState state) {
        return TABLE.stream().filter(row -> row.from() == state).map(Transition::action);
    }
}
