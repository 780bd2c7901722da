package org.chancery.records.internal;

import java.util.Optional;
import org.chancery.audit.LedgerProofs;
import org.chancery.records.LedgerEvidence;
import org.springframework.stereotype.Component;

/** Finds the act of issue of a document in the ledger. */
@Component
class LedgerFiles implements LedgerEvidence {
    private final DocumentStore documents;
    private final LedgerProofs ledger;

    LedgerFiles(DocumentStore documents, LedgerProofs ledger) {
        this.documents = documents;
        this.ledger = ledger;
    }

    @Override
    public Optional<String> ofIssue(String code) {
        return documents
                .byCode(VerificationCode.read(code))
                .filter(Outgoing::wasIssued)
                .flatMap(document -> ledger.proof("document", document.id().toString(), "document.issued"));
    }
}
