package org.chancery.casework.internal;

import java.time.Clock;
import java.util.EnumSet;
import java.util.Set;
import org.chancery.casework.CaseCode;
import org.chancery.casework.CaseStatus;
import org.chancery.casework.Cases;
import org.chancery.jooq.casework.tables.records.CaseFileRecord;
import org.chancery.records.DocumentDiscarded;
import org.chancery.records.DocumentId;
import org.chancery.records.DocumentIssued;
import org.chancery.records.DocumentRevoked;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Hears from records what became of the documents that answer cases, in the transaction that issues or revokes them. */
@Component
class Results {
    /** Where a case stands while its document is on the way: approved ones go on, refused ones are closed already. */
    private static final Set<CaseStatus> WAITING =
            EnumSet.of(CaseStatus.PROCESSING, CaseStatus.DENIED, CaseStatus.UNRESOLVED);

    private final CaseStore store;
    private final Cases cases;
    private final Decisions decisions;
    private final Journal journal;
    private final JsonMapper json;
    private final Clock clock;

    Results(CaseStore store, Cases cases, Decisions decisions, Journal journal, JsonMapper json, Clock clock) {
        this.store = store;
        this.cases = cases;
        this.decisions = decisions;
        this.journal = journal;
        this.json = json;
        this.clock = clock;
    }

    @EventListener
    @Transactional
    void on(DocumentIssued issued) {
        CaseCode.parse(issued.source())
                .flatMap(store::lock)
                .filter(row -> awaits(row, issued.result().documentId()))
                .ifPresent(row -> cases.attachResult(new CaseCode(row.getCode()), issued.result()));
    }

    @EventListener
    @Transactional
    void on(DocumentDiscarded discarded) {
        CaseCode.parse(discarded.source())
                .flatMap(store::lock)
                .filter(row -> awaits(row, discarded.id()))
                .ifPresent(row -> {
                    decisions.redo(row);
                    note(row, Journal.DRAFT_DISCARDED, discarded.reason());
                });
    }

    private void note(CaseFileRecord row, String what, String reason) {
        journal.note(row, what, null, json.createObjectNode().put("reason", reason), clock.instant());
    }

    private static boolean awaits(CaseFileRecord row, DocumentId document) {
        return WAITING.contains(CaseStatus.valueOf(row.getStatus()))
                && row.getResult() == null
                && document.value().equals(row.getDraft());
    }

    @EventListener
    @Transactional
    void on(DocumentRevoked revoked) {
        CaseCode.parse(revoked.source())
                .flatMap(store::lock)
                .filter(row -> !row.getRevoked())
                .ifPresent(row -> {
                    row.setRevoked(true);
                    note(row, Journal.RESULT_REVOKED, revoked.reason());
                });
    }
}
