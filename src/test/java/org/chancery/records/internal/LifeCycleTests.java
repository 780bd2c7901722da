package org.chancery.records.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.chancery.platform.Fault;
import org.chancery.records.DocumentAction;
import org.chancery.records.DocumentState;
import org.chancery.records.RecordsError;
import org.junit.jupiter.api.Test;

class LifeCycleTests {
    @Test
    void aPersonSignsThenNumberAndDateAreGivenThenTheAgencySeals() {
        assertThat(LifeCycle.after(DocumentState.DRAFT, DocumentAction.SIGN)).contains(DocumentState.SIGNED);
        assertThat(LifeCycle.after(DocumentState.SIGNED, DocumentAction.NUMBER)).contains(DocumentState.NUMBERED);
        assertThat(LifeCycle.after(DocumentState.NUMBERED, DocumentAction.SEAL)).contains(DocumentState.ISSUED);
    }

    @Test
    void noOtherOrderIsPossible() {
        for (DocumentState state : DocumentState.values()) {
            for (DocumentAction action : DocumentAction.values()) {
                if (LifeCycle.TABLE.stream().noneMatch(row -> row.from() == state && row.action() == action)) {
                    assertThatThrownBy(() -> LifeCycle.require(state, action))
                            .isInstanceOfSatisfying(Fault.class, fault -> assertThat(fault.code())
                                    .isEqualTo(RecordsError.WRONG_STATE));
                }
            }
        }
    }

    @Test
    void whatIsIssuedIsRevokedButNeverDiscarded() {
        assertThat(LifeCycle.actions(DocumentState.ISSUED)).containsExactly(DocumentAction.REVOKE);
        assertThat(LifeCycle.actions(DocumentState.REVOKED)).isEmpty();
        assertThat(LifeCycle.actions(DocumentState.DISCARDED)).isEmpty();
    }
}
