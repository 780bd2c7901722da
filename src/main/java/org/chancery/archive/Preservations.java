package org.chancery.archive;

import java.io.InputStream;
import java.util.Map;

/** The proof of archived signatures, which a job renews before time stamps or algorithms lose their force. */
public interface Preservations {
    /** @return by order number, for the documents of an archived file; faults as {@link Dossiers#find} */
    Map<Integer, Preserved> of(DossierId id);

    /**
     * Opens the newest version of a document whose proof was renewed; the reading is in the ledger.
     *
     * @return the PDF, which begins with the bytes of the original
     * @throws org.chancery.platform.Fault {@link ArchiveError#DOCUMENT_UNKNOWN} where there is no newer version
     */
    InputStream renewed(DossierId id, int ordinal);
}
