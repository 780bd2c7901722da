package org.chancery.archive.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.UUID;
import org.chancery.archive.ArchiveError;
import org.chancery.archive.DocumentKind;
import org.chancery.archive.DossierDocument;
import org.chancery.platform.Actor;
import org.chancery.platform.Blobs;
import org.chancery.platform.CurrentActor;
import org.chancery.platform.Fault;
import org.springframework.stereotype.Component;

/** Finds documents of every kind. */
@Component
class DocumentSources {
    private final List<DocumentSource> sources;
    private final Blobs blobs;

    DocumentSources(List<DocumentSource> sources, Blobs blobs) {
        this.sources = sources;
        this.blobs = blobs;
    }

    DocumentSource.Facts require(DocumentKind kind, UUID document) {
        return source(kind).find(document).orElseThrow(() -> new Fault(ArchiveError.DOCUMENT_UNKNOWN));
    }

    long size(String sha256) {
        try {
            return Files.size(blobs.path(sha256));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** @return how many of them still wait to be dealt with, whoever asks */
    long unsettled(List<DossierDocument> documents) {
        long[] count = {0};
        CurrentActor.runAs(
                Actor.SYSTEM,
                () -> count[0] = documents.stream()
                        .filter(document -> document.removal() == null)
                        .filter(document -> source(document.kind())
                                .find(document.document())
                                .filter(facts -> !facts.settled())
                                .isPresent())
                        .count());
        return count[0];
    }

    private DocumentSource source(DocumentKind kind) {
        return sources.stream()
                .filter(source -> source.kind() == kind)
                .findFirst()
                .orElseThrow();
    }
}
