package org.chancery.records.internal;

import java.io.InputStream;
import java.util.List;
import java.util.UUID;
import org.chancery.clearance.NeedToKnow;
import org.chancery.identity.Access;
import org.chancery.identity.Role;
import org.chancery.platform.Blobs;
import org.chancery.platform.Fault;
import org.chancery.records.Copies;
import org.chancery.records.Copy;
import org.chancery.records.CopyOrder;
import org.chancery.records.DocumentId;
import org.chancery.records.DocumentState;
import org.chancery.records.RecordsError;
import org.chancery.signing.CopyForm;
import org.springframework.stereotype.Component;

/** Copies: asks who may, then has them made and kept. */
@Component
class CopyDesk implements Copies {
    private final DocumentStore documents;
    private final Copying copying;
    private final CopyBook book;
    private final CopyBook.Notes notes;
    private final CopyStore copies;
    private final Sight sight;

    CopyDesk(
            DocumentStore documents,
            Copying copying,
            CopyBook book,
            CopyBook.Notes notes,
            CopyStore copies,
            Sight sight) {
        this.documents = documents;
        this.copying = copying;
        this.book = book;
        this.notes = notes;
        this.copies = copies;
        this.sight = sight;
    }

    @Override
    public Copy ofIssued(DocumentId id, CopyForm form, String pages, String key) {
        Outgoing document = documents.require(id);
        sight.requireClerk(id.value(), document.unit());
        if (document.state() != DocumentState.ISSUED) {
            throw new Fault(RecordsError.WRONG_STATE);
        }
        String label = document.requireNumber().text() + ", " + document.subject();
        return make(
                new CopyOrder(id.value(), document.unit(), form, label, pages, false),
                sight.read(document.requirePdf()),
                key);
    }

    @Override
    public Copy make(CopyOrder asked, byte[] pdf, String key) {
        sight.requireClerk(asked.source(), asked.unit());
        CopyOrder order = clean(asked);
        UUID id = notes.earlier(order, key)
                .orElseGet(() -> book.keep(order, copying.make(order, pdf).sha256(), key));
        return copies.find(id).orElseThrow().copy();
    }

    private static CopyOrder clean(CopyOrder order) {
        String pages = order.pages().strip();
        if ((order.form() == CopyForm.EXTRACT) == pages.isEmpty()) {
            throw new Fault(RecordsError.PAGES_INVALID);
        }
        String label = order.label().substring(0, Math.min(500, order.label().length()));
        return new CopyOrder(order.source(), order.unit(), order.form(), label, pages, order.digitised());
    }

    @Override
    public List<Copy> of(UUID source) {
        return copies.of(source).stream()
                .filter(kept -> sight.sees(source, kept.unit()))
                .map(CopyStore.Kept::copy)
                .toList();
    }

    @Override
    public boolean mayMake(String unit) {
        return sight.copies(unit);
    }

    @Override
    public InputStream content(UUID source, UUID copy) {
        CopyStore.Kept kept = copies.find(copy)
                .filter(one -> copies.of(source).contains(one))
                .filter(one -> sight.sees(source, one.unit()))
                .orElseThrow(() -> new Fault(RecordsError.NOT_FOUND));
        return sight.open(source, kept.copy().sha256());
    }

    /** Who makes and sees copies, and their files. */
    @Component
    static class Sight {
        private final Access access;
        private final NeedToKnow knowledge;
        private final Blobs blobs;

        Sight(Access access, NeedToKnow knowledge, Blobs blobs) {
            this.access = access;
            this.knowledge = knowledge;
            this.blobs = blobs;
        }

        void requireClerk(UUID source, String unit) {
            knowledge.require(source, RecordsError.NOT_FOUND);
            access.require(Role.CLERK, unit);
        }

        boolean copies(String unit) {
            return access.may(Role.CLERK, unit);
        }

        boolean sees(UUID source, String unit) {
            return knowledge.mayKnow(source) && DocumentViews.READERS.stream().anyMatch(role -> access.may(role, unit));
        }

        byte[] read(String sha256) {
            return Pdfs.read(blobs, sha256);
        }

        InputStream open(UUID source, String sha256) {
            knowledge.looked(source, "copy");
            return blobs.open(sha256);
        }
    }
}
