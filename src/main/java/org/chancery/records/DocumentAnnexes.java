package org.chancery.records;

import java.util.Collection;
import java.util.List;

/** The annexes that issued documents have in files of their own, from whoever keeps them. Who may see them is for the caller to decide. */
public interface DocumentAnnexes {
    /** @return those of any of the documents that were signed for the agency, each document's in their order; empty where there are none */
    List<Annex> of(Collection<DocumentId> documents);

    /**
     * A signed annex.
     *
     * @param ordinal from 1; a number may be missing where an annex was taken away before the issue
     * @param name as it was brought
     * @param sha256 of the signed PDF, 64 lower-case hexadecimal digits
     */
    record Annex(DocumentId document, int ordinal, String name, String sha256) {}
}
