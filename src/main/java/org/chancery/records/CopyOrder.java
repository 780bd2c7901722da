package org.chancery.records;

import java.util.UUID;
import org.chancery.signing.CopyForm;

/**
 * A copy to make.
 *
 * @param source the document that is copied, ours or one that came in
 * @param unit code of the unit that keeps it and copies it
 * @param form what sort of copy
 * @param label which document, for the register: number, issuer, subject
 * @param pages of an extract, such as {@code 1, 3-5}; empty for other forms
 * @param digitised whether the source is paper that was scanned here: it is then held to what the decree asks of scans
 */
public record CopyOrder(UUID source, String unit, CopyForm form, String label, String pages, boolean digitised) {}
