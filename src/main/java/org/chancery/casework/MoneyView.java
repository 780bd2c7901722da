package org.chancery.casework;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.chancery.platform.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * The fee and how it stands. Before acceptance the lines are an estimate.
 *
 * @param total in {@code currency}; both null where nothing is known
 * @param uncertain true when the tariff in force was not read
 * @param receipt null until it is paid
 * @param waiver why nothing is asked, null otherwise
 */
public record MoneyView(
        MoneyState state,
        @Nullable BigDecimal total,
        @Nullable String currency,
        List<Line> lines,
        boolean uncertain,
        @Nullable Receipt receipt,
        @Nullable String waiver) {
    /** A step of the calculation. */
    public record Line(LocalizedText text, @Nullable BigDecimal amount) {}

    /** A receipt (biên lai). */
    public record Receipt(
            String number,
            BigDecimal amount,
            String currency,
            CaseOrder.RecordPayment.Method method,
            @Nullable String reference,
            Instant paidAt,
            String takenBy) {}
}
