package org.chancery.records;

import java.io.InputStream;
import java.util.List;
import java.util.UUID;
import org.chancery.signing.CopyForm;

/**
 * Electronic copies (sao y, sao lục, trích sao): signed by the copying agency without a picture, numbered in one series a year, with a row in
 * the register (Decree 30/2020/NĐ-CP, Articles 25 and 26).
 *
 * <p>Those who work for the unit that made them see them. All throw {@link org.chancery.platform.Fault}: {@link RecordsError#NOT_FOUND},
 * {@code FORBIDDEN}. Thread-safe.
 */
public interface Copies {
    /**
     * Copies an issued document of ours; a clerk of its unit.
     *
     * @param pages of an extract, such as {@code 1, 3-5}; empty for other forms
     * @param key sent again, it acts once
     * @throws org.chancery.platform.Fault {@link RecordsError#WRONG_STATE}, {@link RecordsError#PAGES_INVALID}, those of {@link
     *     org.chancery.signing.Stamping}
     */
    Copy ofIssued(DocumentId id, CopyForm form, String pages, String key);

    /**
     * Copies any document; a clerk of the unit. Who calls has made sure that the actor may read it.
     *
     * @param pdf the document, signed or not
     * @throws org.chancery.platform.Fault as {@link #ofIssued}, and {@code SCAN_TOO_COARSE} where it is digitised paper
     */
    Copy make(CopyOrder order, byte[] pdf, String key);

    /** @return the copies of a document that the current actor may see, newest first */
    List<Copy> of(UUID source);

    /** @return whether the current actor may make copies for the unit */
    boolean mayMake(String unit);

    /** @return the PDF of a copy of that document */
    InputStream content(UUID source, UUID copy);
}
