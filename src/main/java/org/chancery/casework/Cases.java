package org.chancery.casework;

import org.chancery.platform.Fault;
import org.chancery.records.ResultRef;

/** The officials' commands. Each is one durable transaction, audited and logged. Thread-safe. */
public interface Cases {
    /**
     * Carries out a command of the current actor.
     *
     * @param code which case
     * @param order what to do
     * @param key idempotency key, 1 to 200 characters: a second call with the same key and order does nothing and returns the state now
     * @throws Fault {@link CaseworkError#NOT_FOUND}, {@link CaseworkError#NOT_NOW} where the case's life cycle does not allow it (its argument
     *     is the reason, a resolvable message), {@code FORBIDDEN}, {@code KEY_REUSED} for the same key with another order, or an error of the order
     */
    CaseOutcome perform(CaseCode code, CaseOrder order, String key);

    /** Attaches the signed result: the case is ready to be handed over. Called for issued documents; a repetition does nothing. */
    CaseOutcome attachResult(CaseCode code, ResultRef result);
}
