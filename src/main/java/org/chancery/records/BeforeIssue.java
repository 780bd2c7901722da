package org.chancery.records;

import org.chancery.signing.KeyId;

/** What a module above does between the sealing of a document and its issue, such as signing its annexes; a fault stops the issue. */
public interface BeforeIssue {
    /**
     * Called without a transaction, by the clerk who issues; again where an earlier try did not come to its end.
     *
     * @param document which
     * @param number its number and notation, such as {@code 15/QĐ-BNG}
     * @param agency the key of the agency that seals it
     */
    void prepare(DocumentId document, String number, KeyId agency);
}
