package org.chancery.drafting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.chancery.platform.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * A draft as officials see it.
 *
 * @param version number of its newest version, from 1
 * @param drafter full name
 * @param signer full name of who will sign, or has signed
 * @param contentChecker full name, null until the content was checked in this round
 * @param formChecker full name, null until the form was checked in this round
 * @param document id of the outgoing document in {@link org.chancery.records.Records}, null until it is signed
 * @param number such as {@code 05/QĐ-BNG}, empty until it has one
 * @param purpose what it replaces, corrects or answers; null where nothing
 * @param recall who recalled it, when and why; null while it stands
 * @param allowed what the current actor may do now
 */
public record Draft(
        DraftId id,
        String unit,
        LocalizedText unitName,
        String type,
        LocalizedText typeName,
        String subject,
        Urgency urgency,
        int copies,
        int version,
        DraftState state,
        String drafter,
        UUID signerId,
        String signer,
        Authority authority,
        @Nullable String contentChecker,
        @Nullable String formChecker,
        @Nullable UUID document,
        String number,
        @Nullable LocalDate issueBy,
        Instant createdAt,
        Instant changedAt,
        @Nullable Instant issuedAt,
        List<Dispatch> recipients,
        @Nullable DraftPurpose purpose,
        @Nullable DraftStep recall,
        Set<DraftAction> allowed) {}
