package org.chancery.archive.internal;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.chancery.archive.DocumentKind;

/** Documents of one kind, as another module keeps them. */
interface DocumentSource {
    DocumentKind kind();

    /** @return what a file notes of the document; empty where unknown, {@code FORBIDDEN} for who may not see it */
    Optional<Facts> find(UUID id);

    /**
     * What a file notes of a document.
     *
     * @param agencyUnit unit that keeps it
     * @param fixed whether its content can change no more
     * @param settled whether nothing is left to be done with it
     */
    record Facts(
            String agencyUnit,
            String type,
            String code,
            LocalDate dated,
            String issuer,
            String subject,
            String sha256,
            int pages,
            boolean fixed,
            boolean settled) {}
}
