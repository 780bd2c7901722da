package org.chancery.records.internal;

import java.io.InputStream;
import java.util.Optional;
import org.chancery.identity.Reauthentication;
import org.chancery.platform.Slice;
import org.chancery.records.DocumentAction;
import org.chancery.records.DocumentId;
import org.chancery.records.DocumentState;
import org.chancery.records.DocumentView;
import org.chancery.records.DraftOrder;
import org.chancery.records.Records;
import org.chancery.records.ResultRef;
import org.chancery.records.SignOrder;
import org.springframework.stereotype.Component;

/** Outgoing documents: asks who may, then has each step made and kept. Signing and sealing hold no database connection while they work. */
@Component
@org.springframework.context.annotation.Lazy
class DocumentDesk implements Records {
    private final Drafting drafting;
    private final PersonalSigning signing;
    private final Sealing sealing;
    private final Clerk clerk;
    private final DocumentReading reading;
    private final Reauthentication reauthentication;

    DocumentDesk(
            Drafting drafting,
            PersonalSigning signing,
            Sealing sealing,
            Clerk clerk,
            DocumentReading reading,
            Reauthentication reauthentication) {
        this.drafting = drafting;
        this.signing = signing;
        this.sealing = sealing;
        this.clerk = clerk;
        this.reading = reading;
        this.reauthentication = reauthentication;
    }

    @Override
    public DocumentId draft(DraftOrder order) {
        return drafting.draft(order);
    }

    @Override
    public DocumentView sign(DocumentId id, SignOrder order) {
        Outgoing document = reading.requireFor(DocumentAction.SIGN, id);
        reauthentication.requireFresh();
        clerk.keepSignature(document, signing.sign(document, order));
        return reading.view(id);
    }

    @Override
    public DocumentView number(DocumentId id) {
        reading.requireFor(DocumentAction.NUMBER, id);
        clerk.number(id);
        return reading.view(id);
    }

    @Override
    public DocumentView seal(DocumentId id) {
        Outgoing document = reading.requireFor(DocumentAction.SEAL, id);
        clerk.keepSeal(document, sealing.seal(document));
        return reading.view(id);
    }

    @Override
    public ResultRef issue(DocumentId id, SignOrder order) {
        DocumentState state = reading.requireFor(DocumentAction.SIGN, id).state();
        if (state == DocumentState.DRAFT) {
            state = sign(id, order).state();
        }
        if (state == DocumentState.SIGNED) {
            state = number(id).state();
        }
        if (state == DocumentState.NUMBERED) {
            seal(id);
        }
        return reading.requireFor(DocumentAction.SEAL, id).result();
    }

    @Override
    public DocumentView revoke(DocumentId id, String reason) {
        reading.requireFor(DocumentAction.REVOKE, id);
        clerk.revoke(id, reason.strip());
        return reading.view(id);
    }

    @Override
    public DocumentView discard(DocumentId id, String reason) {
        reading.requireFor(DocumentAction.DISCARD, id);
        clerk.discard(id, reason.strip());
        return reading.view(id);
    }

    @Override
    public Optional<DocumentView> find(DocumentId id) {
        return reading.find(id);
    }

    @Override
    public Optional<DocumentView> findBySource(String source) {
        return reading.findBySource(source);
    }

    @Override
    public Slice<DocumentView> awaiting(Awaiting filter, int page) {
        return reading.awaiting(filter, page);
    }

    @Override
    public InputStream content(DocumentId id) {
        return reading.content(id);
    }
}
