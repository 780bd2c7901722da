package org.chancery.casework;

import java.time.Instant;
import java.util.List;
import org.chancery.platform.LocalizedText;
import org.chancery.records.ResultRef;
import org.jspecify.annotations.Nullable;

/**
 * A case as its applicant sees it.
 *
 * @param asked papers asked for and not yet given, empty where nothing is asked
 * @param result the result, or the letter of a refused case; null until it is signed and sealed
 * @param decisionReason why it was refused, with the legal ground; null otherwise
 */
public record TrackedCase(
        CaseCode code,
        LocalizedText procedure,
        String procedureCode,
        LocalizedText unit,
        CaseStatus status,
        LocalizedText statusText,
        DeliveryState delivery,
        Instant submittedAt,
        ClockView clock,
        MoneyView money,
        List<TimelineEntry> timeline,
        List<CaseDocument> documents,
        List<CaseOrder.RequestSupplement.Item> asked,
        @Nullable ResultRef result,
        boolean resultRevoked,
        @Nullable String decisionReason,
        List<ActionView> actions) {
    /** @return whether the applicant may do this now */
    public boolean may(CaseAction action) {
        return actions.stream().anyMatch(view -> view.action() == action && view.allowed());
    }
}
