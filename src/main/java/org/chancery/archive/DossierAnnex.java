package org.chancery.archive;

import org.jspecify.annotations.Nullable;

/**
 * A signed annex of a document in a file.
 *
 * @param ordinal among the annexes of its document, from 1
 * @param name as it was brought
 * @param sha256 of its content, 64 lower-case hexadecimal digits
 * @param proof null where the file is not archived, or was not looked at yet
 */
public record DossierAnnex(
        int ordinal, String name, String sha256, @Nullable Preserved proof) {}
