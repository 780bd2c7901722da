package org.chancery.drafting.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.chancery.drafting.DraftAction;
import org.chancery.drafting.DraftState;
import org.chancery.drafting.DraftingError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The order of acts and its guards, walked at random and looked at one by one. */
class OrderOfActsTests {
    private static final String DRAFTER = "drafter";
    private static final String LEADER = "leader";
    private static final String HEAD = "head";
    private static final String CLERK = "clerk";
    private static final List<String> PEOPLE = List.of(DRAFTER, LEADER, HEAD, CLERK);

    /** What was done, by whom. */
    private record Done(DraftAction action, String actor) {}

    @Test
    void noWalkReachesASignatureButThroughApprovalAndTwoChecksOfTheLastVersion() {
        Random chance = new Random(20_200_305);
        int signed = 0;
        for (int walk = 0; walk < 20_000; walk++) {
            Standing standing = Standing.begun(DRAFTER, LEADER);
            List<Done> done = new ArrayList<>();
            for (int step = 0; step < 120 && !standing.state().isEnd(); step++) {
                DraftAction action = likely(chance, standing);
                String actor = PEOPLE.get(chance.nextInt(PEOPLE.size()));
                if (standing.refusal(action, actor).isEmpty()) {
                    standing = standing.after(action, actor);
                    done.add(new Done(action, actor));
                }
                check(standing, done);
            }
            signed += done.stream().anyMatch(one -> one.action() == DraftAction.SIGN) ? 1 : 0;
        }
        assertThat(signed).as("walks that came to a signature").isGreaterThan(500);
    }

    private static DraftAction likely(Random chance, Standing standing) {
        List<DraftAction> next = DraftLifeCycle.actions(standing.state())
                .filter(action -> action != DraftAction.GIVE_UP || chance.nextInt(60) == 0)
                .filter(action -> action != DraftAction.EDIT && action != DraftAction.RETURN || chance.nextInt(6) == 0)
                .toList();
        boolean any = next.isEmpty() || chance.nextInt(4) == 0;
        return any
                ? DraftAction.values()[chance.nextInt(DraftAction.values().length)]
                : next.get(chance.nextInt(next.size()));
    }

    private static void check(Standing standing, List<Done> done) {
        int signature = last(done, DraftAction.SIGN);
        if (signature < 0) {
            return;
        }
        int edit = last(done, DraftAction.EDIT);
        int approval = last(done, DraftAction.APPROVE);
        int content = last(done, DraftAction.CHECK_CONTENT);
        int form = last(done, DraftAction.CHECK_FORM);
        assertThat(List.of(edit, approval, content, form, signature)).isSorted().doesNotHaveDuplicates();
        assertThat(done.get(approval).actor()).isEqualTo(LEADER);
        assertThat(done.get(signature).actor()).isEqualTo(LEADER);
        assertThat(done.get(content).actor()).isNotEqualTo(done.get(form).actor());
        Set<String> authors = standing.authors();
        assertThat(authors)
                .contains(DRAFTER)
                .doesNotContain(done.get(content).actor(), done.get(form).actor());
        int number = last(done, DraftAction.NUMBER);
        int issue = last(done, DraftAction.ISSUE);
        assertThat(number < 0 || number > signature).isTrue();
        assertThat(issue < 0 || (number >= 0 && issue > number)).isTrue();
    }

    private static int last(List<Done> done, DraftAction action) {
        for (int i = done.size() - 1; i >= 0; i--) {
            if (done.get(i).action() == action) {
                return i;
            }
        }
        return -1;
    }

    @ParameterizedTest
    @EnumSource(DraftState.class)
    void everyStateAllowsOnlyWhatTheTableSays(DraftState state) {
        Map<DraftState, Set<DraftAction>> steps = new EnumMap<>(DraftState.class);
        steps.put(DraftState.DRAFTED, EnumSet.of(DraftAction.SUBMIT));
        steps.put(DraftState.RETURNED, EnumSet.of(DraftAction.SUBMIT));
        steps.put(DraftState.SUBMITTED, EnumSet.of(DraftAction.APPROVE, DraftAction.RETURN));
        steps.put(DraftState.APPROVED, EnumSet.of(DraftAction.CHECK_CONTENT, DraftAction.RETURN));
        steps.put(DraftState.CONTENT_CHECKED, EnumSet.of(DraftAction.CHECK_FORM, DraftAction.RETURN));
        steps.put(DraftState.READY, EnumSet.of(DraftAction.SIGN, DraftAction.RETURN));
        steps.put(DraftState.SIGNED, EnumSet.of(DraftAction.NUMBER, DraftAction.GIVE_UP));
        steps.put(DraftState.NUMBERED, EnumSet.of(DraftAction.ISSUE, DraftAction.GIVE_UP));
        steps.put(DraftState.ISSUED, EnumSet.of(DraftAction.REVOKE));
        Set<DraftAction> expected = EnumSet.copyOf(steps.getOrDefault(state, EnumSet.noneOf(DraftAction.class)));
        if (!state.isEnd() && state != DraftState.SIGNED && state != DraftState.NUMBERED) {
            expected.addAll(EnumSet.of(DraftAction.EDIT, DraftAction.COMMENT, DraftAction.GIVE_UP));
        }
        assertThat(DraftLifeCycle.actions(state)).containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void nobodyChecksWhatTheyWroteAndNobodyChecksTwice() {
        Standing approved = Standing.begun(DRAFTER, LEADER)
                .after(DraftAction.SUBMIT, DRAFTER)
                .after(DraftAction.APPROVE, LEADER);
        assertThat(approved.refusal(DraftAction.CHECK_CONTENT, DRAFTER)).contains(DraftingError.OWN_WORK);
        Standing checked = approved.after(DraftAction.CHECK_CONTENT, HEAD);
        assertThat(checked.refusal(DraftAction.CHECK_FORM, HEAD)).contains(DraftingError.SAME_CHECKER);
        assertThat(checked.refusal(DraftAction.CHECK_FORM, DRAFTER)).contains(DraftingError.OWN_WORK);
        assertThat(checked.refusal(DraftAction.CHECK_FORM, CLERK)).isEmpty();
    }

    @Test
    void onlyWhoWasNamedApprovesAndSigns() {
        Standing submitted = Standing.begun(DRAFTER, LEADER).after(DraftAction.SUBMIT, DRAFTER);
        assertThat(submitted.refusal(DraftAction.APPROVE, HEAD)).contains(DraftingError.NOT_THE_SIGNER);
        Standing ready = submitted
                .after(DraftAction.APPROVE, LEADER)
                .after(DraftAction.CHECK_CONTENT, HEAD)
                .after(DraftAction.CHECK_FORM, CLERK);
        assertThat(ready.refusal(DraftAction.SIGN, HEAD)).contains(DraftingError.NOT_THE_SIGNER);
        assertThat(ready.refusal(DraftAction.SIGN, LEADER)).isEmpty();
    }

    @Test
    void aChangeAfterTheApprovalGoesBackToWhoApproved() {
        Standing changed = Standing.begun(DRAFTER, LEADER)
                .after(DraftAction.SUBMIT, DRAFTER)
                .after(DraftAction.APPROVE, LEADER)
                .after(DraftAction.CHECK_CONTENT, HEAD)
                .after(DraftAction.EDIT, DRAFTER);
        assertThat(changed.state()).isEqualTo(DraftState.SUBMITTED);
        assertThat(Stream.of(changed.approver(), changed.contentChecker(), changed.formChecker()))
                .allMatch(Objects::isNull);
    }
}
