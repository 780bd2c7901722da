package org.chancery.archive.internal;

import org.chancery.archive.DossierDocument;

/**
 * A PDF of a package.
 *
 * @param name in its folder, such as {@code 001.pdf} for a document and {@code 001-02.pdf} for its second annex
 * @param title of an annex as it was brought; empty for a document
 * @param size in bytes
 */
record PackedFile(int ordinal, String name, String title, String sha256, long size) {
    static PackedFile of(DossierDocument document) {
        return new PackedFile(
                document.ordinal(), "%03d.pdf".formatted(document.ordinal()), "", document.sha256(), document.size());
    }

    boolean isAnnex() {
        return !title.isEmpty();
    }
}
