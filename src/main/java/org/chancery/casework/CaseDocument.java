package org.chancery.casework;

import java.time.Instant;
import java.util.UUID;
import org.chancery.platform.LocalizedText;

/**
 * A paper of a case.
 *
 * @param slot which paper of the list it is, or what was asked for
 * @param label name of that paper
 * @param supplement true when it came in answer to a request
 */
public record CaseDocument(
        UUID id,
        String slot,
        LocalizedText label,
        String fileName,
        String mediaType,
        int pages,
        long size,
        String sha256,
        Instant at,
        boolean supplement) {}
