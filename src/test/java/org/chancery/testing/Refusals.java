package org.chancery.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.chancery.platform.Fault;
import org.chancery.platform.FaultCode;

/** That something is refused, and by which name. */
public final class Refusals {
    private Refusals() {}

    /** @param code the very reason */
    public static void refused(FaultCode code, ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOfSatisfying(Fault.class, fault -> assertThat(fault.code())
                .isEqualTo(code));
    }
}
