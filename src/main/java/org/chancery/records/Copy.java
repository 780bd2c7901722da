package org.chancery.records;

import java.time.Instant;
import java.util.UUID;
import org.chancery.signing.CopyForm;

/**
 * An electronic copy that was made.
 *
 * @param number such as {@code 03/SY-BNG}
 * @param pages of an extract, empty for other forms
 * @param digitised whether it was made of scanned paper
 * @param by full name of the clerk
 * @param sha256 of its PDF
 */
public record Copy(
        UUID id, CopyForm form, String number, String pages, boolean digitised, Instant at, String by, String sha256) {}
