package org.chancery.records.internal;

import java.time.Clock;
import java.util.Map;
import org.chancery.audit.Audit;
import org.chancery.platform.Blobs;
import org.chancery.platform.Fault;
import org.chancery.records.DocumentAction;
import org.chancery.records.DocumentDiscarded;
import org.chancery.records.DocumentId;
import org.chancery.records.DocumentIssued;
import org.chancery.records.DocumentNumbered;
import org.chancery.records.DocumentRevoked;
import org.chancery.records.DocumentState;
import org.chancery.records.RecordNumber;
import org.chancery.records.RecordsError;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what each step made: the PDF's digest, the state, the register and the ledger in one transaction. */
@Component
class Clerk {
    private final DocumentStore documents;
    private final RegisterStore register;
    private final Numbering numbering;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Clerk(
            DocumentStore documents,
            RegisterStore register,
            Numbering numbering,
            Audit audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.documents = documents;
        this.register = register;
        this.numbering = numbering;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    @Transactional
    void keepSignature(Outgoing document, PersonalSigning.Signed signed) {
        documents.signed(document, signed.act(), signed.pdf());
        audit.append("document.signed", "document", document.id().toString(), signed.facts());
    }

    @Transactional
    void number(DocumentId id) {
        Outgoing document = documents.lock(id);
        RecordNumber number = numbering.number(document);
        audit.append("document.numbered", "document", id.toString(), Map.of("number", number.text()));
        events.publishEvent(new DocumentNumbered(id, document.source(), number.text(), number.at()));
    }

    @Transactional
    void keepSeal(Outgoing document, Blobs.Blob pdf) {
        documents.issued(document, clock.instant(), pdf);
        Outgoing issued = documents.require(document.id());
        register.sent(issued.id(), Dates.day(clock.instant()), "Hệ thống điện tử");
        audit.append(
                "document.issued",
                "document",
                issued.id().toString(),
                Map.of("number", issued.requireNumber().text(), "sha256", pdf.sha256()));
        events.publishEvent(
                new DocumentIssued(issued.result(), issued.type(), issued.unit(), issued.source(), clock.instant()));
    }

    @Transactional(propagation = Propagation.REQUIRES_NEW)
    void noteRefusedSeal(Outgoing document, String why) {
        audit.append("document.seal-refused", "document", document.id().toString(), Map.of("why", why));
    }

    @Transactional
    void revoke(DocumentId id, String reason) {
        Outgoing document = documents.lock(id);
        documents.ended(document, DocumentAction.REVOKE, clock.instant(), required(reason));
        register.note(id, "Thu hồi ngày " + Dates.numeric(Dates.day(clock.instant())) + ": " + reason, false);
        audit.append("document.revoked", "document", id.toString(), Map.of("reason", reason));
        events.publishEvent(new DocumentRevoked(document.result(), document.source(), reason, clock.instant()));
    }

    @Transactional
    void discard(DocumentId id, String reason) {
        Outgoing document = documents.lock(id);
        documents.ended(document, DocumentAction.DISCARD, clock.instant(), required(reason));
        if (document.state() == DocumentState.NUMBERED) {
            register.note(id, "Hủy số: " + reason, true);
        }
        audit.append("document.discarded", "document", id.toString(), Map.of("reason", reason));
        events.publishEvent(new DocumentDiscarded(id, document.source(), reason, clock.instant()));
    }

    private static String required(String reason) {
        if (reason.isBlank() || reason.length() > 500) {
            throw new Fault(RecordsError.REASON_NEEDED);
        }
        return reason;
    }
}
