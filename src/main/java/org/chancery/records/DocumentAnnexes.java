package org.chancery.records;

import java.util.List;

/** The annexes that issued documents have in files of their own, from whoever keeps them. Who may see them is for the caller to decide. */
public interface DocumentAnnexes {
    /** @return those that were signed for the agency, in their order; empty where there are none */
    List<Annex> of(DocumentId document);

    /**
     * A signed annex.
     *
     * @param ordinal from 1; a number may be missing where an annex was taken away before the issue
     * @param name as it was brought
     */
    record Annex(int ordinal, String name, String sha256) {}
}
