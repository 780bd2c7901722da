package org.chancery.drafting.internal;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.chancery.drafting.DraftAction;
import org.chancery.drafting.DraftState;
import org.chancery.drafting.DraftingError;
import org.chancery.platform.Fault;
import org.jspecify.annotations.Nullable;

/**
 * Where a draft stands and which people it knows: the guards of the order of acts that need no database.
 *
 * @param drafter who began it
 * @param authors who wrote a version of it, the drafter included
 * @param signer who will approve and sign
 * @param approver who approved this version, null until then
 * @param contentChecker who checked its content in this round, null until then
 * @param formChecker who checked its form in this round, null until then
 */
record Standing(
        DraftState state,
        String drafter,
        Set<String> authors,
        String signer,
        @Nullable String approver,
        @Nullable String contentChecker,
        @Nullable String formChecker) {
    static Standing begun(String drafter, String signer) {
        return new Standing(DraftState.DRAFTED, drafter, Set.of(drafter), signer, null, null, null);
    }

    /** @return why this person may not do it now; empty where they may */
    Optional<DraftingError> refusal(DraftAction action, String actor) {
        if (DraftLifeCycle.after(state, action).isEmpty()) {
            return Optional.of(DraftingError.NOT_NOW);
        }
        return Optional.ofNullable(
                switch (action) {
                    case APPROVE, SIGN -> actor.equals(signer) ? null : DraftingError.NOT_THE_SIGNER;
                    case SUBMIT -> actor.equals(drafter) ? null : DraftingError.NOT_THE_DRAFTER;
                    case EDIT, GIVE_UP -> ofTheTwo(action, actor);
                    case CHECK_CONTENT -> authors.contains(actor) ? DraftingError.OWN_WORK : null;
                    case CHECK_FORM -> ofForm(actor);
                    case RETURN -> ofReturn(actor);
                    case COMMENT, NUMBER, ISSUE, REVOKE, CONFIRM_RECALL -> null;
                });
    }

    /** Once it is signed, the clerk gives it up where it must be; before, its drafter or signer. */
    private @Nullable DraftingError ofTheTwo(DraftAction action, String actor) {
        boolean handedOver = state == DraftState.SIGNED || state == DraftState.NUMBERED;
        boolean known = actor.equals(drafter) || actor.equals(signer);
        return known || (handedOver && action == DraftAction.GIVE_UP) ? null : DraftingError.NOT_THE_DRAFTER;
    }

    private @Nullable DraftingError ofForm(String actor) {
        if (authors.contains(actor)) {
            return DraftingError.OWN_WORK;
        }
        return actor.equals(contentChecker) ? DraftingError.SAME_CHECKER : null;
    }

    /** Whoever holds it sends it back. */
    private @Nullable DraftingError ofReturn(String actor) {
        return switch (state) {
            case APPROVED -> authors.contains(actor) ? DraftingError.OWN_WORK : null;
            case CONTENT_CHECKED -> ofForm(actor);
            default -> actor.equals(signer) ? null : DraftingError.NOT_THE_SIGNER;
        };
    }

    /** @return where it stands after this person did it; refused where they may not */
    Standing after(DraftAction action, String actor) {
        refusal(action, actor).ifPresent(error -> {
            throw new Fault(error);
        });
        DraftState next = DraftLifeCycle.require(state, action);
        boolean again = action == DraftAction.EDIT || action == DraftAction.RETURN || action == DraftAction.SUBMIT;
        Set<String> wrote = new HashSet<>(authors);
        if (action == DraftAction.EDIT) {
            wrote.add(actor);
        }
        return new Standing(
                next,
                drafter,
                Set.copyOf(wrote),
                signer,
                again ? null : action == DraftAction.APPROVE ? actor : approver,
                again ? null : action == DraftAction.CHECK_CONTENT ? actor : contentChecker,
                again ? null : action == DraftAction.CHECK_FORM ? actor : formChecker);
    }
}
