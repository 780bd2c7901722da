package org.chancery.archive.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.chancery.archive.DocumentKind;
import org.chancery.platform.Blobs;
import org.chancery.records.DocumentId;
import org.chancery.records.DocumentView;
import org.chancery.records.Records;
import org.springframework.stereotype.Component;

/** Outgoing documents: fixed and settled when they were issued. */
@Component
class OutgoingSource implements DocumentSource {
    private final Records records;
    private final Blobs blobs;

    OutgoingSource(Records records, Blobs blobs) {
        this.records = records;
        this.blobs = blobs;
    }

    @Override
    public DocumentKind kind() {
        return DocumentKind.OUTGOING;
    }

    @Override
    public Optional<Facts> find(UUID id) {
        return records.find(new DocumentId(id)).map(this::facts);
    }

    private Facts facts(DocumentView found) {
        String sha256 = found.sha256();
        var number = found.number();
        boolean issued = found.issuedAt() != null && sha256 != null && number != null;
        return new Facts(
                found.unit(),
                found.typeName().vi(),
                number == null ? "" : number.text(),
                number == null ? ArchiveTerms.day(found.draftedAt()) : number.date(),
                found.unitName().vi(),
                found.subject(),
                sha256 == null ? "" : sha256,
                issued && sha256 != null ? pages(sha256) : 0,
                issued,
                true);
    }

    /** Our own documents, a few pages each. */
    private int pages(String sha256) {
        try (PDDocument pdf = Loader.loadPDF(blobs.path(sha256).toFile())) {
            return pdf.getNumberOfPages();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
