package org.chancery.drafting.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.chancery.drafting.Dispatch;
import org.chancery.drafting.Draft;
import org.chancery.drafting.DraftId;
import org.chancery.drafting.DraftingError;
import org.chancery.drafting.Drafts;
import org.chancery.drafting.Recipient;
import org.chancery.identity.Access;
import org.chancery.identity.Role;
import org.chancery.incoming.SentStatuses;
import org.chancery.incoming.SentStatuses.Sent;
import org.chancery.platform.Fault;
import org.chancery.records.DocumentId;
import org.chancery.records.DocumentView;
import org.chancery.records.Records;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How far our own units are with an issued document, for the unit that sent it; those who received it do not see one another. */
@Component
class DraftProgress {
    private static final List<Role> SENDERS = List.of(Role.CONSULAR_OFFICER, Role.SIGNATORY, Role.CLERK, Role.AUDITOR);
    private final Drafts drafts;
    private final Records records;
    private final SentStatuses statuses;
    private final Access access;

    DraftProgress(Drafts drafts, Records records, SentStatuses statuses, Access access) {
        this.drafts = drafts;
        this.records = records;
        this.statuses = statuses;
        this.access = access;
    }

    /**
     * A unit that received it.
     *
     * @param sent null where it is not registered there, as far as one may know
     */
    public record Line(Dispatch dispatch, @Nullable Sent sent) {}

    Draft require(UUID id) {
        return drafts.find(new DraftId(id))
                .filter(one -> SENDERS.stream().anyMatch(role -> access.may(role, one.unit())))
                .orElseThrow(() -> new Fault(DraftingError.NOT_FOUND));
    }

    List<Line> lines(Draft draft) {
        List<Sent> known = sealed(draft).map(statuses::of).orElse(List.of());
        List<Line> lines = new ArrayList<>();
        for (Dispatch one : draft.recipients()) {
            if (one.recipient().kind() == Recipient.Kind.UNIT && one.sentAt() != null) {
                List<Line> found = found(one, known).toList();
                lines.addAll(found.isEmpty() ? List.of(new Line(one, null)) : found);
            }
        }
        return lines;
    }

    private static Stream<Line> found(Dispatch dispatch, List<Sent> known) {
        String unit = dispatch.recipient().unit();
        return known.stream()
                .filter(one -> one.unit().equals(unit) || one.agency().equals(unit))
                .map(one -> new Line(dispatch, one));
    }

    private Optional<String> sealed(Draft draft) {
        UUID document = draft.document();
        return document == null
                ? Optional.empty()
                : records.find(new DocumentId(document)).map(DocumentView::sha256);
    }
}
