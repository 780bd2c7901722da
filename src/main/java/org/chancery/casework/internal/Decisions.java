package org.chancery.casework.internal;

import org.chancery.casework.CaseAction;
import org.chancery.casework.CaseOrder;
import org.chancery.casework.CaseStatus;
import org.chancery.jooq.casework.tables.records.CaseFileRecord;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** Puts decisions on paper: whichever way a case is decided, the applicant gets a signed document. */
@Component
class Decisions {
    private final ResultDrafts results;
    private final RefusalLetters letters;
    private final CaseStore store;
    private final Journal journal;

    Decisions(ResultDrafts results, RefusalLetters letters, CaseStore store, Journal journal) {
        this.results = results;
        this.letters = letters;
        this.store = store;
        this.journal = journal;
    }

    void approve(CaseFileRecord row) {
        results.draft(row);
    }

    void refuse(CaseFileRecord row, CaseOrder.Refuse refusal) {
        letters.draft(row, refusal);
    }

    /** The draft was given up: an approved case is to be decided again, a refused one gets another letter. */
    void redo(CaseFileRecord row) {
        row.setDraft(null);
        if (CaseStatus.valueOf(row.getStatus()).isRefused()) {
            letters.draft(row, refusal(row));
        } else {
            row.setApproved(false);
        }
    }

    private CaseOrder.Refuse refusal(CaseFileRecord row) {
        ObjectNode data = store.events(row.getId()).reversed().stream()
                .filter(event -> event.getAction().equals(CaseAction.REFUSE.name()))
                .findFirst()
                .map(journal::data)
                .orElseThrow();
        return new CaseOrder.Refuse(
                data.path("reason").asString(""), data.path("legalGround").asString(""));
    }
}
