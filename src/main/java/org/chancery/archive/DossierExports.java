package org.chancery.archive;

import java.io.IOException;
import java.io.OutputStream;

/** A whole file to take away. Each document is streamed; nothing is held in memory but the lists. Every export is in the ledger. */
public interface DossierExports {
    /** Begins a package of the documents in order and an XML table of contents; faults as {@link Dossiers#find}, {@link ArchiveError#NOT_NOW} after disposal. */
    Zip documents(DossierId id);

    /** Begins an E-ARK submission information package 2.2.0: METS, PREMIS, EAD. Faults as {@link #documents}. */
    Zip sip(DossierId id);

    /** A ZIP to be written once. */
    interface Zip {
        /** @return a name for the file, of letters, digits, dots and hyphens */
        String name();

        /** Writes all of it; does not close. */
        void writeTo(OutputStream out) throws IOException;
    }
}
