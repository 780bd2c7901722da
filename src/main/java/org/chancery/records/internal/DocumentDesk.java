package org.chancery.records.internal;

import java.io.InputStream;
import java.util.Optional;
import org.chancery.identity.Reauthentication;
import org.chancery.platform.Blobs;
import org.chancery.platform.Fault;
import org.chancery.platform.Slice;
import org.chancery.records.DocumentAction;
import org.chancery.records.DocumentId;
import org.chancery.records.DocumentState;
import org.chancery.records.DocumentView;
import org.chancery.records.DraftOrder;
import org.chancery.records.JointSigning;
import org.chancery.records.Records;
import org.chancery.records.RecordsError;
import org.chancery.records.ResultRef;
import org.chancery.records.SignOrder;
import org.springframework.stereotype.Component;

/** Outgoing documents: asks who may, then has each step made and kept. Signing and sealing hold no database connection while they work. */
@Component
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
        return once(document, DocumentAction.SIGN, () -> clerk.keepSignature(document, signing.sign(document, order)));
    }

    @Override
    public DocumentView keep(DocumentId id, JointSigning.MadeSignature signature) {
        Outgoing document = reading.requireFor(DocumentAction.SIGN, id);
        reauthentication.requireFresh();
        if (!(signature instanceof PersonalSigning.Signed signed) || !signed.isOf(document)) {
            throw new Fault(RecordsError.WRONG_STATE);
        }
        return once(document, DocumentAction.SIGN, () -> clerk.keepSignature(document, signed));
    }

    @Override
    public DocumentView number(DocumentId id) {
        Outgoing document = reading.requireFor(DocumentAction.NUMBER, id);
        return once(document, DocumentAction.NUMBER, () -> clerk.number(id));
    }

    @Override
    public DocumentView seal(DocumentId id) {
        Outgoing document = reading.requireFor(DocumentAction.SEAL, id);
        return once(document, DocumentAction.SEAL, () -> clerk.keepSeal(document, sealed(document)));
    }

    private Blobs.Blob sealed(Outgoing document) {
        try {
            return sealing.seal(document);
        } catch (Fault refused) {
            clerk.noteRefusedSeal(document, refused.code().code());
            throw refused;
        }
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
        Outgoing document = reading.requireFor(DocumentAction.REVOKE, id);
        return once(document, DocumentAction.REVOKE, () -> clerk.revoke(id, reason.strip()));
    }

    @Override
    public DocumentView discard(DocumentId id, String reason) {
        Outgoing document = reading.requireFor(DocumentAction.DISCARD, id);
        return once(document, DocumentAction.DISCARD, () -> clerk.discard(id, reason.strip()));
    }

    /** A step sent twice acts once: whoever comes second gets the document as it stands. */
    private DocumentView once(Outgoing document, DocumentAction action, Runnable step) {
        if (!document.hasDone(action)) {
            try {
                step.run();
            } catch (Fault refused) {
                if (refused.code() != RecordsError.WRONG_STATE
                        || !reading.requireFor(action, document.id()).hasDone(action)) {
                    throw refused;
                }
            }
        }
        return reading.view(document.id());
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
