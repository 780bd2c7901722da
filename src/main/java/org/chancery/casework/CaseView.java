package org.chancery.casework;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.chancery.platform.LocalizedText;
import org.chancery.procedures.SummarySection;
import org.chancery.records.DocumentId;
import org.chancery.records.ResultRef;
import org.jspecify.annotations.Nullable;

/**
 * A case as officials see it: everything its page needs.
 *
 * @param answers the form's answers in words
 * @param asked papers asked for and not yet given
 * @param draft the document that answers the case, a result or a letter of refusal; null before the decision
 * @param result null until it is signed and sealed
 * @param actions every action with whether the current actor may do it now, and why not
 * @param lifecycle id and version, such as {@code standard-1}
 */
public record CaseView(
        CaseId id,
        CaseCode code,
        CaseStatus status,
        LocalizedText statusText,
        DeliveryState delivery,
        SyncState sync,
        String procedureCode,
        LocalizedText procedure,
        UUID procedureVersion,
        String unitCode,
        LocalizedText unit,
        Applicant applicant,
        Instant submittedAt,
        @Nullable Instant acceptedAt,
        @Nullable UUID officer,
        @Nullable String officerName,
        List<SummarySection> answers,
        List<CaseDocument> documents,
        List<TimelineEntry> timeline,
        ClockView clock,
        MoneyView money,
        List<CaseOrder.RequestSupplement.Item> asked,
        @Nullable DocumentId draft,
        @Nullable ResultRef result,
        boolean resultRevoked,
        @Nullable String decisionReason,
        List<ActionView> actions,
        String lifecycle) {
    /** Who applied. */
    public record Applicant(
            String name, @Nullable String email, @Nullable String phone, String language) {}

    /** @return whether the current actor may do this now */
    public boolean may(CaseAction action) {
        return actions.stream().anyMatch(view -> view.action() == action && view.allowed());
    }
}
