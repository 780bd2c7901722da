package org.chancery.drafting.internal;

import java.util.Optional;
import org.chancery.drafting.DraftPlan;
import org.chancery.drafting.DraftPurpose;
import org.chancery.incoming.IncomingDocument;
import org.chancery.incoming.IncomingId;
import org.chancery.incoming.IncomingReplies;
import org.chancery.jooq.drafting.tables.records.DraftRecord;
import org.chancery.records.DocumentId;
import org.chancery.records.DocumentIssued;
import org.chancery.records.DocumentView;
import org.chancery.records.RecordNumber;
import org.chancery.records.Succession;
import org.chancery.records.Successions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What drafts are for: looked at when they begin and change, carried out when they are issued, in the same transaction. */
@Component
class Purposes {
    private final Successions successions;
    private final IncomingReplies replies;

    Purposes(Successions successions, IncomingReplies replies) {
        this.successions = successions;
        this.replies = replies;
    }

    /** @return the purpose with the name of its target; refused where it cannot be meant */
    DraftPurpose require(DraftPurpose asked, DraftPlan plan) {
        String label =
                switch (asked.kind()) {
                    case REPLACES, CORRECTS -> number(earlier(asked, plan.unit(), plan.type()));
                    case ANSWERS -> arrival(replies.answerable(new IncomingId(asked.target())));
                };
        return new DraftPurpose(asked.kind(), asked.target(), label);
    }

    /** Looks again when a draft changes. */
    void requireStill(DraftRecord row, DraftPlan plan) {
        of(row).filter(known -> known.kind() != DraftPurpose.Kind.ANSWERS)
                .ifPresent(known -> earlier(known, plan.unit(), plan.type()));
    }

    private DocumentView earlier(DraftPurpose purpose, String unit, String type) {
        return successions.require(new DocumentId(purpose.target()), kind(purpose), unit, type);
    }

    private static Succession.Kind kind(DraftPurpose purpose) {
        return purpose.kind() == DraftPurpose.Kind.REPLACES ? Succession.Kind.REPLACES : Succession.Kind.CORRECTS;
    }

    private static String number(DocumentView document) {
        RecordNumber number = document.number();
        return number == null ? "" : number.text();
    }

    private static String arrival(IncomingDocument document) {
        return document.number() + "/" + document.year();
    }

    /** Writes it into a row that is about to be inserted, and tells who waits for it. */
    void begun(DraftRecord row, @Nullable DraftPurpose purpose) {
        if (purpose == null) {
            return;
        }
        row.setPurpose(purpose.kind().name());
        row.setPurposeTarget(purpose.target());
        row.setPurposeLabel(purpose.label());
        if (purpose.kind() == DraftPurpose.Kind.ANSWERS) {
            replies.begun(new IncomingId(purpose.target()), row.getId());
        }
    }

    void issued(DraftRecord row, DocumentIssued event) {
        of(row).ifPresent(purpose -> {
            DocumentId document = event.result().documentId();
            if (purpose.kind() == DraftPurpose.Kind.ANSWERS) {
                replies.issued(row.getId(), document.value(), event.result().number(), event.at());
            } else {
                successions.link(document, kind(purpose), new DocumentId(purpose.target()));
            }
        });
    }

    static Optional<DraftPurpose> of(DraftRecord row) {
        return row.getPurpose() == null
                ? Optional.empty()
                : Optional.of(new DraftPurpose(
                        DraftPurpose.Kind.valueOf(row.getPurpose()), row.getPurposeTarget(), row.getPurposeLabel()));
    }
}
