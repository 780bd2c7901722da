package org.chancery.casework;

import java.util.Locale;
import java.util.Optional;
import org.chancery.platform.Fault;
import org.chancery.platform.Slice;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Applications before and at their submission; anyone may apply. Thread-safe; each call is one durable transaction. */
public interface Applications {
    /**
     * Begins a draft.
     *
     * @param procedure code of a procedure that is open for applications
     * @param unit code of the unit that shall receive it
     * @return the draft, whose token is the only key to it
     * @throws Fault {@link CaseworkError#PROCEDURE_CLOSED}, {@link CaseworkError#UNIT_NOT_COMPETENT}
     */
    Draft begin(String procedure, String unit, Locale language);

    /** @return the draft, empty where the token is unknown or the draft is older than ninety days */
    Optional<Draft> draft(String token);

    /**
     * Keeps answers.
     *
     * @throws Fault {@link CaseworkError#DRAFT_NOT_FOUND}, {@link CaseworkError#DRAFT_SENT}
     */
    void keep(String token, ObjectNode answers);

    /** Puts an upload into a slot of a draft; null empties the slot. */
    void attach(String token, String slot, @Nullable UploadReceipt upload);

    /** Submits a draft; the second time it returns the first submission. */
    Submission submit(String token);

    /**
     * Submits in one step.
     *
     * @param key idempotency key, 1 to 200 characters
     * @throws Fault {@link CaseworkError#ANSWERS_INVALID} as {@link InvalidApplication}, {@link CaseworkError#PROCEDURE_CLOSED},
     *     {@link CaseworkError#UNIT_NOT_COMPETENT}, {@code KEY_REUSED}
     */
    Submission apply(ApplicationOrder order, String key);

    /** @return the cases that the signed-in person applied for, newest first, {@code page} from 1 */
    Slice<CaseRow> mine(int page);
}
