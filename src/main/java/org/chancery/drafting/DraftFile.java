package org.chancery.drafting;

import java.util.UUID;

/**
 * A file that was examined.
 *
 * @param id under which a {@link DraftText.Uploaded} names it
 * @param name as it was sent
 * @param sha256 of the PDF that it is, or was converted to
 * @param size of that PDF in bytes
 * @param pages how many
 */
public record DraftFile(UUID id, String name, String sha256, long size, int pages) {}
