package org.chancery.drafting;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An annex in a file of its own.
 *
 * @param ordinal from 1, in the order in which they were brought; never given twice
 * @param name as it was brought
 * @param pages how many
 * @param sha256 of the PDF as it stands: signed for the agency once the document is issued
 * @param signedAt when it was signed for the agency, null before
 */
public record DraftAnnex(
        int ordinal,
        String name,
        int pages,
        String sha256,
        @Nullable Instant signedAt) {}
