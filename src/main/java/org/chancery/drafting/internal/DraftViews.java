package org.chancery.drafting.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.chancery.drafting.Dispatch;
import org.chancery.drafting.Draft;
import org.chancery.drafting.DraftAction;
import org.chancery.drafting.DraftId;
import org.chancery.drafting.DraftState;
import org.chancery.drafting.DraftStep;
import org.chancery.drafting.Recipient;
import org.chancery.drafting.Urgency;
import org.chancery.identity.Units;
import org.chancery.jooq.drafting.tables.records.DraftRecord;
import org.chancery.jooq.drafting.tables.records.RecipientRecord;
import org.chancery.platform.LocalizedText;
import org.chancery.records.DocumentId;
import org.chancery.records.DocumentView;
import org.chancery.records.Papers;
import org.chancery.records.Records;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Drafts as the current actor sees them. */
@Component
class DraftViews {
    private final DraftRowStore drafts;
    private final RecipientStore recipients;
    private final DraftAccess access;
    private final Units units;
    private final Papers papers;
    private final Records records;
    private final Map<String, LocalizedText> types = new ConcurrentHashMap<>();

    DraftViews(
            DraftRowStore drafts,
            RecipientStore recipients,
            DraftAccess access,
            Units units,
            Papers papers,
            Records records) {
        this.drafts = drafts;
        this.recipients = recipients;
        this.access = access;
        this.units = units;
        this.papers = papers;
        this.records = records;
    }

    /** @return all of it */
    Draft whole(DraftRecord row) {
        boolean keeper = access.keeps(row);
        Set<DraftAction> allowed = keeper ? access.allowed(row, drafts.standing(row)) : Set.of();
        List<Dispatch> dispatches = recipients.of(row.getId()).stream()
                .map(one -> dispatch(row, one))
                .toList();
        boolean recalled = row.getState().equals(DraftState.REVOKED.name());
        DraftStep recall = recalled ? drafts.recall(row.getId()).orElse(null) : null;
        return view(row, keeper ? issueBy(row) : null, dispatches, recall, allowed);
    }

    /** @return as lists have it: without recipients and actions */
    Draft brief(DraftRecord row) {
        return view(row, null, List.of(), null, Set.of());
    }

    private @Nullable LocalDate issueBy(DraftRecord row) {
        UUID document = row.getDocument();
        boolean waits = row.getState().equals(DraftState.SIGNED.name())
                || row.getState().equals(DraftState.NUMBERED.name());
        return document == null || !waits
                ? null
                : records.find(new DocumentId(document))
                        .map(DocumentView::issueBy)
                        .orElse(null);
    }

    private Dispatch dispatch(DraftRecord row, RecipientRecord one) {
        boolean recalled = one.getRecalledAt() != null;
        boolean open = one.getSentAt() != null && one.getReceivedAt() == null && !recalled;
        return new Dispatch(
                one.getOrdinal(),
                new Recipient(Recipient.Kind.valueOf(one.getKind()), one.getUnit(), one.getName(), one.getAddress()),
                one.getSentAt(),
                one.getReceivedAt(),
                one.getReceivedBy(),
                one.getNote(),
                open && access.confirms(row, one),
                one.getRecalledAt(),
                one.getCancelledAt(),
                one.getCancelledBy(),
                one.getCancelNote(),
                recalled && one.getCancelledAt() == null && access.confirms(row, one));
    }

    private Draft view(
            DraftRecord row,
            @Nullable LocalDate issueBy,
            List<Dispatch> dispatches,
            @Nullable DraftStep recall,
            Set<DraftAction> allowed) {
        return new Draft(
                new DraftId(row.getId()),
                row.getUnit(),
                units.require(row.getUnit()).name(),
                row.getType(),
                typeName(row.getType()),
                row.getSubject(),
                Urgency.values()[row.getUrgency()],
                row.getCopies(),
                row.getVersion(),
                DraftState.valueOf(row.getState()),
                row.getDrafterName(),
                UUID.fromString(row.getSigner()),
                row.getSignerName(),
                Signature.authority(row),
                row.getContentName(),
                row.getFormName(),
                row.getDocument(),
                row.getNumber(),
                issueBy,
                row.getCreatedAt(),
                row.getChangedAt(),
                row.getIssuedAt(),
                dispatches,
                Purposes.of(row).orElse(null),
                recall,
                allowed);
    }

    private LocalizedText typeName(String code) {
        if (types.isEmpty()) {
            papers.types().forEach(type -> types.put(type.code(), type.name()));
        }
        return types.getOrDefault(code, new LocalizedText(code, code));
    }
}
