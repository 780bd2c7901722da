package org.chancery.legacy;

import java.io.InputStream;
import java.util.UUID;

/** Takes over registers that were kept elsewhere, from CSV files. For clerks of the agency; an upload is its clerk's own. */
public interface RegisterImports {
    /** Bytes that a table may have. */
    long SIZE_LIMIT = 20L << 20;

    /** Rows that a table may have. */
    int ROW_LIMIT = 100_000;

    /**
     * Keeps a file so that it can be checked and taken; nothing is written into any register.
     *
     * @param content read to its end, not closed
     * @return names the upload
     * @throws org.chancery.platform.Fault {@link LegacyError}s of the file, {@code FILE_TOO_LARGE}, {@code FORBIDDEN}
     */
    UUID upload(ImportOrder order, InputStream content);

    /**
     * Says what would become of each row now; writes nothing. Of a table that was taken, every row is a duplicate.
     *
     * @throws org.chancery.platform.Fault {@link LegacyError#NOT_FOUND}
     */
    ImportReport check(UUID id);

    /**
     * Takes all rows that are not there yet, or none: in one transaction, with an entry in the ledger. Taken again, nothing happens.
     *
     * @return what became of the rows
     * @throws org.chancery.platform.Fault {@link LegacyError#NOT_FOUND}, {@link LegacyError#ROWS_REFUSED}
     */
    ImportReport take(UUID id);
}
