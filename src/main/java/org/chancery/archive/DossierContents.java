package org.chancery.archive;

import java.io.InputStream;
import java.util.List;
import java.util.Map;

/**
 * What is in a file: its documents, their signed annexes, and until when the signatures are proven, which a job renews before time stamps or
 * algorithms lose their force. For whoever sees the file, and only of documents that they may know and that were not taken out. Each reading
 * is in the ledger.
 *
 * <p>Faults are those of {@link Dossiers#find}; with content also {@link ArchiveError#NOT_NOW} after disposal and {@link
 * ArchiveError#DOCUMENT_UNKNOWN}.
 */
public interface DossierContents {
    /** @return annexes in their order, by the order number of their document; documents that have none are left out */
    Map<Integer, List<DossierAnnex>> annexes(DossierId id);

    /** @return by order number, for the documents of an archived file */
    Map<Integer, Preserved> proofs(DossierId id);

    /** Opens a document, a PDF. */
    InputStream document(DossierId id, int ordinal);

    /** Opens an annex of a document, a PDF. */
    InputStream annex(DossierId id, int ordinal, int annex);

    /** Opens the newest version of a document whose proof was renewed: a PDF that begins with the bytes of the original. */
    InputStream renewed(DossierId id, int ordinal);

    /** Opens the newest version of an annex whose proof was renewed, as {@link #renewed}. */
    InputStream renewedAnnex(DossierId id, int ordinal, int annex);
}
