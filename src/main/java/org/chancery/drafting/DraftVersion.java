package org.chancery.drafting;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One version; it never changes.
 *
 * @param number from 1
 * @param author full name
 * @param body what was written, empty where a file was brought
 * @param file the file that was brought, null where it was written
 * @param fileName its name, empty where it was written
 * @param sha256 of the PDF that is read and signed
 * @param pages of that PDF
 */
public record DraftVersion(
        int number,
        String author,
        Instant at,
        String body,
        @Nullable UUID file,
        String fileName,
        String sha256,
        int pages) {}
