package org.chancery.records.internal;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.chancery.audit.Audit;
import org.chancery.clearance.NeedToKnow;
import org.chancery.platform.Fault;
import org.chancery.records.DocumentId;
import org.chancery.records.DocumentState;
import org.chancery.records.DocumentView;
import org.chancery.records.DraftOrder;
import org.chancery.records.RecordsError;
import org.chancery.records.Succession;
import org.chancery.records.Successions;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Lets issued documents replace or correct others: link, both rows of the register and the ledger in one transaction. */
@Component
class SuccessionDesk implements Successions {
    private final DocumentStore documents;
    private final SuccessionStore successions;
    private final RegisterStore register;
    private final DocumentReading reading;
    private final Issuers issuers;
    private final Ledger ledger;

    SuccessionDesk(
            DocumentStore documents,
            SuccessionStore successions,
            RegisterStore register,
            DocumentReading reading,
            Issuers issuers,
            Ledger ledger) {
        this.documents = documents;
        this.successions = successions;
        this.register = register;
        this.reading = reading;
        this.issuers = issuers;
        this.ledger = ledger;
    }

    @Override
    public DocumentView require(DocumentId earlier, Succession.Kind kind, String unit, String type) {
        DocumentView document = reading.find(earlier).orElseThrow(() -> new Fault(RecordsError.NOT_FOUND));
        if (document.state() != DocumentState.ISSUED && document.state() != DocumentState.REVOKED) {
            throw new Fault(RecordsError.WRONG_STATE);
        }
        boolean oneAgency =
                issuers.of(unit).agency().equals(issuers.of(document.unit()).agency());
        boolean form = kind == Succession.Kind.REPLACES ? type.equals(document.type()) : type.equals(DraftOrder.LETTER);
        if (!oneAgency || !form) {
            throw new Fault(RecordsError.UNEQUAL_FORM);
        }
        if (kind == Succession.Kind.REPLACES && successions.isReplaced(earlier)) {
            throw new Fault(RecordsError.REPLACED);
        }
        return document;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void link(DocumentId later, Succession.Kind kind, DocumentId earlier) {
        if (!successions.insert(later, kind, earlier, ledger.clock().instant())) {
            throw new Fault(RecordsError.REPLACED);
        }
        boolean replaces = kind == Succession.Kind.REPLACES;
        register.note(later, (replaces ? "Thay thế văn bản số " : "Đính chính văn bản số ") + number(earlier), false);
        register.note(
                earlier,
                (replaces ? "Thay thế bằng văn bản số " : "Đính chính bằng văn bản số ") + number(later),
                false);
        String verb = replaces ? "document.replaced" : "document.corrected";
        ledger.audit().append(verb, "document", earlier.toString(), Map.of("by", later.toString()));
    }

    private String number(DocumentId id) {
        var number = documents.require(id).requireNumber();
        return number.text() + " ngày " + Dates.numeric(number.date());
    }

    @Override
    public List<Succession> of(DocumentId id) {
        return successions.of(id).stream()
                .filter(one -> ledger.knowledge().mayKnow(one.other().value()))
                .toList();
    }

    /** When something happened, where it is written down, and who may know of it. */
    @Component
    record Ledger(Audit audit, Clock clock, NeedToKnow knowledge) {}
}
