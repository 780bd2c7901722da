package org.chancery.casework.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.chancery.casework.CaseAction;
import org.chancery.casework.CaseStatus;
import org.chancery.casework.MoneyState;
import org.chancery.casework.Transition;
import org.chancery.identity.Role;
import org.chancery.jooq.casework.tables.records.CaseFileRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

class LifeCycleTests {
    private static final LifeCycle CYCLE = cycle();
    private static final Instant NOW = Instant.parse("2026-11-23T03:00:00Z");

    /** Every status with the actions that its row of the specification allows; everything else is refused. */
    private static final String ALLOWED = """
            NEW: OPEN ACCEPT REQUEST_SUPPLEMENT REFUSE REQUEST_WITHDRAWAL REASSIGN ADD_NOTE
            RECEIVING: ACCEPT REQUEST_SUPPLEMENT REFUSE REQUEST_WITHDRAWAL REASSIGN ADD_NOTE
            WAITING: REQUEST_SUPPLEMENT ANSWER_SUPPLEMENT RECORD_PAYMENT WAIVE_FEE LAPSE REQUEST_WITHDRAWAL REASSIGN ADD_NOTE
            PROCESSING: REQUEST_SUPPLEMENT REFUSE PAUSE CORRECT CONSULT EXTEND APPROVE ATTACH_RESULT REQUEST_WITHDRAWAL REASSIGN ADD_NOTE
            PAUSING: RESUME REASSIGN ADD_NOTE
            CORRECTING: FINISH_CORRECTION REASSIGN ADD_NOTE
            INTEROPERATING: RECEIVE_OPINION REFUSE EXTEND REASSIGN ADD_NOTE
            POSTING: COMPLETE REASSIGN ADD_NOTE
            RELEASING: SEND_BY_POST COMPLETE REASSIGN ADD_NOTE
            DONE: ADD_NOTE
            DENIED: ATTACH_RESULT ADD_NOTE
            UNRESOLVED: ATTACH_RESULT ADD_NOTE
            CANCELLING: GRANT_WITHDRAWAL REFUSE_WITHDRAWAL REASSIGN ADD_NOTE
            CANCELLED: ADD_NOTE
            """;

    static Stream<Arguments> everyStatusAndAction() {
        List<Arguments> all = new ArrayList<>();
        for (String line : ALLOWED.lines().toList()) {
            CaseStatus status = CaseStatus.valueOf(line.substring(0, line.indexOf(':')));
            List<String> allowed = List.of(line.substring(line.indexOf(':') + 2).split(" "));
            for (CaseAction action : CaseAction.values()) {
                all.add(Arguments.of(status, action, allowed.contains(action.name())));
            }
        }
        assertThat(all).hasSize(CaseStatus.values().length * CaseAction.values().length);
        return all.stream();
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @MethodSource("everyStatusAndAction")
    void theTableAllowsWhatTheLawKnowsAndNothingElse(CaseStatus status, CaseAction action, boolean allowed) {
        assertThat(CYCLE.row(status, action).isPresent()).isEqualTo(allowed);
    }

    @Test
    void everyRowNamesConditionsThatExistAndAnActor() {
        CaseFileRecord row = row();
        assertThat(CYCLE.all()).hasSizeGreaterThan(50).allSatisfy(transition -> {
            assertThat(transition.by() == Transition.By.OFFICIAL)
                    .isEqualTo(!transition.roles().isEmpty());
            transition.guards().forEach(guard -> Guards.holds(guard, row, NOW));
            assertThat(Guards.outcome(transition, row, NOW)).isNotNull();
        });
    }

    @Test
    void everyRowOfAnActionAsksForTheSameRoles() {
        for (Transition transition : CYCLE.all()) {
            assertThat(transition.roles()).isEqualTo(CYCLE.roles(transition.action()));
        }
    }

    @Test
    void theClockOfARowFitsTheStatusesItJoins() {
        for (Transition transition : CYCLE.all()) {
            for (Transition.Outcome to : transition.to()) {
                CaseStatus.Clock before = transition.from().clock();
                CaseStatus.Clock after = to.status().clock();
                Transition.ClockEffect expected =
                        switch (transition.action()) {
                            case ACCEPT -> Transition.ClockEffect.START;
                            case EXTEND -> Transition.ClockEffect.MOVE;
                            default -> effect(transition.from() == to.status(), before, after);
                        };
                assertThat(to.clock()).as(transition.toString()).isEqualTo(expected);
            }
        }
    }

    private static Transition.ClockEffect effect(boolean same, CaseStatus.Clock before, CaseStatus.Clock after) {
        if (same || before == after) {
            return Transition.ClockEffect.NONE;
        }
        return switch (after) {
            case ENDED -> Transition.ClockEffect.END;
            case STOPPED -> before == CaseStatus.Clock.RUNS ? Transition.ClockEffect.STOP : Transition.ClockEffect.NONE;
            case RUNS ->
                before == CaseStatus.Clock.STOPPED ? Transition.ClockEffect.RESUME : Transition.ClockEffect.NONE;
            case NONE -> Transition.ClockEffect.NONE;
        };
    }

    @Test
    void pausingExtendingAndWaivingAreForWhoeverSigns() {
        assertThat(List.of(CaseAction.PAUSE, CaseAction.EXTEND, CaseAction.WAIVE_FEE))
                .allSatisfy(action -> assertThat(CYCLE.roles(action)).containsExactly(Role.SIGNATORY));
    }

    @Test
    void aSecondSupplementAPaymentWithoutADebtAndASecondExtensionAreRefusedWithTheirReason() {
        CaseFileRecord row = row();
        row.setSupplements(1);
        row.setMoney(MoneyState.PAID.name());
        row.setExtended(true);
        assertThat(failing(CaseStatus.PROCESSING, CaseAction.REQUEST_SUPPLEMENT, row))
                .isEqualTo("no-supplement-yet");
        assertThat(failing(CaseStatus.WAITING, CaseAction.RECORD_PAYMENT, row)).isEqualTo("payment-due");
        assertThat(failing(CaseStatus.PROCESSING, CaseAction.EXTEND, row)).isEqualTo("not-extended");
    }

    @Test
    void anApologyMustComeBeforeTheDueDayIsOver() {
        CaseFileRecord row = row();
        row.setDueAt(NOW.minusSeconds(6 * 3600));
        assertThat(Guards.failing(
                        CYCLE.row(CaseStatus.PROCESSING, CaseAction.EXTEND).orElseThrow(), row, NOW))
                .isEmpty();
        row.setDueAt(NOW.minusSeconds(7 * 3600));
        assertThat(failing(CaseStatus.PROCESSING, CaseAction.EXTEND, row)).isEqualTo("not-overdue");
    }

    @Test
    void aCaseLapsesOnlyAfterThirtyDaysOfSilence() {
        CaseFileRecord row = row();
        row.setWaitingSince(NOW.minusSeconds(29 * 86_400));
        assertThat(failing(CaseStatus.WAITING, CaseAction.LAPSE, row)).isEqualTo("answer-overdue");
        row.setWaitingSince(NOW.minusSeconds(31 * 86_400));
        assertThat(Guards.failing(
                        CYCLE.row(CaseStatus.WAITING, CaseAction.LAPSE).orElseThrow(), row, NOW))
                .isEmpty();
    }

    @Test
    void theDiagramIsWellFormedAndHasAFlowForEachRow() throws Exception {
        String xml = Bpmn.of(CYCLE);
        var factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        var document =
                factory.newDocumentBuilder().parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
        String model = "http://www.omg.org/spec/BPMN/20100524/MODEL";
        long flows = CYCLE.all().stream()
                .filter(row -> !row.from().isClosed())
                .mapToLong(row -> row.to().size())
                .sum();
        assertThat(document.getElementsByTagNameNS(model, "sequenceFlow").getLength())
                .isEqualTo((int) flows + 1);
        assertThat(document.getElementsByTagNameNS(model, "endEvent").getLength())
                .isEqualTo(4);
        List<String> ids = new ArrayList<>();
        var all = document.getElementsByTagNameNS(model, "*");
        for (int i = 0; i < all.getLength(); i++) {
            var id = all.item(i).getAttributes().getNamedItem("id");
            if (id != null) {
                ids.add(id.getNodeValue());
            }
        }
        assertThat(ids).doesNotHaveDuplicates().hasSizeGreaterThan(CaseStatus.values().length);
        assertThat(Arrays.stream(CaseStatus.values()).map(Enum::name)).allMatch(ids::contains);
    }

    private static String failing(CaseStatus status, CaseAction action, CaseFileRecord row) {
        return Guards.failing(CYCLE.row(status, action).orElseThrow(), row, NOW).orElseThrow();
    }

    private static CaseFileRecord row() {
        CaseFileRecord row = new CaseFileRecord();
        row.setSupplements(0);
        row.setMoney(MoneyState.DUE.name());
        row.setApproved(false);
        row.setExtended(false);
        return row;
    }

    private static LifeCycle cycle() {
        try {
            return new LifeCycleLibrary(JsonMapper.builder().build()).require(LifeCycleLibrary.CURRENT);
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
    }
}
