package org.chancery.casework.internal;

import org.chancery.casework.CaseOrder;
import org.chancery.jooq.casework.tables.records.CaseFileRecord;
import org.springframework.stereotype.Component;

/** Puts decisions on paper: whichever way a case is decided, the applicant gets a signed document. */
@Component
class Decisions {
    private final ResultDrafts results;
    private final RefusalLetters letters;

    Decisions(ResultDrafts results, RefusalLetters letters) {
        this.results = results;
        this.letters = letters;
    }

    void approve(CaseFileRecord row) {
        results.draft(row);
    }

    void refuse(CaseFileRecord row, CaseOrder.Refuse refusal) {
        letters.draft(row, refusal);
    }
}
