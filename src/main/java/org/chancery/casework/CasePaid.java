package org.chancery.casework;

import java.math.BigDecimal;
import java.time.Instant;

/** The fee was paid. */
public record CasePaid(
        CaseId id, CaseCode code, String unit, String receiptNumber, BigDecimal amount, String currency, Instant at) {}
