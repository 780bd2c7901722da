package org.chancery.casework.internal;

import java.time.Clock;
import java.util.EnumSet;
import java.util.Set;
import org.chancery.casework.CaseCode;
import org.chancery.casework.CaseStatus;
import org.chancery.casework.Cases;
import org.chancery.jooq.casework.tables.records.CaseFileRecord;
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
    private final Journal journal;
    private final JsonMapper json;
    private final Clock clock;

    Results(CaseStore store, Cases cases, Journal journal, JsonMapper json, Clock clock) {
        this.store = store;
        this.cases = cases;
        this.journal = journal;
        this.json = json;
        this.clock = clock;
    }

    @EventListener
    @Transactional
    void on(DocumentIssued issued) {
        CaseCode.parse(issued.source())
                .flatMap(store::lock)
                .filter(row -> awaits(row, issued))
                .ifPresent(row -> cases.attachResult(new CaseCode(row.getCode()), issued.result()));
    }

    private static boolean awaits(CaseFileRecord row, DocumentIssued issued) {
        return WAITING.contains(CaseStatus.valueOf(row.getStatus()))
                && row.getResult() == null
                && issued.result().documentId().value().equals(row.getDraft());
    }

    @EventListener
    @Transactional
    void on(DocumentRevoked revoked) {
        CaseCode.parse(revoked.source())
                .flatMap(store::lock)
                .filter(row -> !row.getRevoked())
                .ifPresent(row -> {
                    row.setRevoked(true);
                    journal.note(
                            row,
                            Journal.RESULT_REVOKED,
                            null,
                            json.createObjectNode().put("reason", revoked.reason()),
                            clock.instant());
                });
    }
}
