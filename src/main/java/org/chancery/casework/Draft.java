package org.chancery.casework;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * An application being filled.
 *
 * @param token secret part of its address
 * @param procedure code
 * @param version of the procedure, whose form is filled
 * @param unit code of the receiving unit
 * @param documents uploads by slot
 * @param submitted what it became, null until it is sent
 */
public record Draft(
        String token,
        String procedure,
        UUID version,
        String unit,
        Locale language,
        ObjectNode answers,
        Map<String, UploadReceipt> documents,
        Instant savedAt,
        @Nullable Submission submitted) {}
