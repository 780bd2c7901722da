package org.chancery.archive;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A document in a file: a reference, never a copy.
 *
 * @param ordinal its order number in the file, from 1, never given twice (DocOrdinal)
 * @param document its id among documents of its kind
 * @param code number and notation, may be empty
 * @param sha256 of its content, 64 lower-case hexadecimal digits
 * @param size bytes
 * @param removal null while it is in the file
 * @param hidden whether the actor may not know it
 */
public record DossierDocument(
        int ordinal,
        DocumentKind kind,
        UUID document,
        String type,
        String code,
        LocalDate dated,
        String issuer,
        String subject,
        String sha256,
        long size,
        int pages,
        Instant addedAt,
        String addedBy,
        @Nullable Removal removal,
        boolean hidden) {
    private static final String MARK = "(hạn chế tiếp cận)";

    /** @return what is left of it for who may not know it: its order number, its pages and its days */
    public DossierDocument blank() {
        Removal bare = removal == null ? null : new Removal(removal.at(), removal.by(), "");
        UUID nothing = new UUID(0, 0);
        return new DossierDocument(
                ordinal, kind, nothing, "", "", dated, "", MARK, "", 0, pages, addedAt, addedBy, bare, true);
    }

    /** That it was taken out. */
    public record Removal(Instant at, String by, String why) {}
}
