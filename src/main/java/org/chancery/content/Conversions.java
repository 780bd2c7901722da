package org.chancery.content;

import java.io.InputStream;

/**
 * Opens files while somebody waits: in a process apart, for half a minute at most, without keeping anything. Who may see them is for the
 * caller to decide. Thread-safe.
 */
public interface Conversions {
    /**
     * Puts a text (DOCX, DOC, ODT, RTF or PDF) on paper, as PDF/A-2b where the programs for that are installed.
     *
     * @param original scanned for malware first, where a scanner is set
     * @throws org.chancery.platform.Fault {@link ContentError#INFECTED}, which the ledger keeps, and {@link ContentError#SCANNER_AWAY}
     */
    Conversion toPaper(byte[] original);

    /**
     * A page of the house's own PDF as a picture, of 2.2 million points at most.
     *
     * @param pdf read to its end, not closed
     * @param page from 1
     * @return a PNG
     * @throws org.chancery.platform.Fault {@link ContentError#NO_PICTURE}, {@link ContentError#NO_SUCH_PAGE}
     */
    byte[] picture(InputStream pdf, int page);
}
