package org.chancery.casework;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a command came to.
 *
 * @param fee what is or was to be paid, in {@code currency}; both null before acceptance and where nothing is known
 * @param dueAt when the result is due, null where no clock runs
 * @param receiptNumber number of the payment's receipt, null where nothing was paid
 * @param repeated true when this key was used before and nothing was done again
 */
public record CaseOutcome(
        CaseCode code,
        CaseStatus status,
        MoneyState money,
        @Nullable BigDecimal fee,
        @Nullable String currency,
        @Nullable Instant dueAt,
        @Nullable String receiptNumber,
        boolean repeated) {}
