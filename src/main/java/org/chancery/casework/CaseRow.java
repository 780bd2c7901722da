package org.chancery.casework;

import java.time.Instant;
import java.util.UUID;
import org.chancery.platform.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * A case in a list.
 *
 * @param officer who works it, null where nobody does
 * @param overdue whether the due moment passed while the clock runs
 */
public record CaseRow(
        CaseCode code,
        CaseStatus status,
        LocalizedText statusText,
        MoneyState money,
        DeliveryState delivery,
        String procedureCode,
        LocalizedText procedure,
        String unitCode,
        LocalizedText unit,
        String applicant,
        Instant submittedAt,
        @Nullable Instant dueAt,
        boolean overdue,
        boolean stopped,
        @Nullable UUID officer,
        @Nullable String officerName) {}
