package org.chancery.desk.web;

import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.chancery.platform.LocalizedText;
import org.chancery.platform.Slice;
import org.chancery.records.DocumentId;
import org.chancery.records.DocumentState;
import org.chancery.records.DocumentView;
import org.chancery.records.DraftOrder;
import org.chancery.records.RecordNumber;
import org.chancery.records.Records;
import org.chancery.records.ResultRef;
import org.chancery.records.SignOrder;

/** Two documents, standing in for records: one to be signed, one issued. */
final class StageRecords implements Records {
    @Override
    public Optional<DocumentView> find(DocumentId id) {
        boolean issued = id.value().equals(new UUID(3, 4));
        return Optional.of(new DocumentView(
                id,
                StageIdentity.TOKYO,
                new LocalizedText("Đại sứ quán", "Embassy"),
                "CNLS",
                new LocalizedText("Chứng nhận lãnh sự", "Consular certification"),
                "x",
                List.of("x"),
                "x",
                issued ? DocumentState.ISSUED : DocumentState.DRAFT,
                issued ? new RecordNumber(5, "CNLS-TOK", java.time.LocalDate.of(2026, 11, 20), Instant.EPOCH) : null,
                "K7QW-2M4X-9PRT",
                null,
                null,
                null,
                Instant.EPOCH,
                null,
                null,
                Set.of()));
    }

    @Override
    public Slice<DocumentView> awaiting(Awaiting filter, int page) {
        return new Slice<>(List.of(), 4, page, 25);
    }

    @Override
    public DocumentId draft(DraftOrder order) {
        throw new UnsupportedOperationException();
    }

    @Override
    public DocumentView sign(DocumentId id, SignOrder order) {
        throw new UnsupportedOperationException();
    }

    @Override
    public DocumentView keep(DocumentId id, org.chancery.records.JointSigning.MadeSignature signature) {
        throw new UnsupportedOperationException();
    }

    @Override
    public DocumentView number(DocumentId id) {
        throw new UnsupportedOperationException();
    }

    @Override
    public DocumentView seal(DocumentId id) {
        throw new UnsupportedOperationException();
    }

    @Override
    public ResultRef issue(DocumentId id, SignOrder order) {
        throw new UnsupportedOperationException();
    }

    @Override
    public DocumentView revoke(DocumentId id, String reason) {
        throw new UnsupportedOperationException();
    }

    @Override
    public DocumentView discard(DocumentId id, String reason) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<DocumentView> findBySource(String source) {
        return Optional.empty();
    }

    @Override
    public InputStream content(DocumentId id) {
        throw new UnsupportedOperationException();
    }
}
