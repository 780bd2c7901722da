package org.chancery.audit;

import java.time.Instant;

/**
 * One row of the ledger.
 *
 * @param seq its number, unique and mostly ascending
 * @param at when, to the microsecond
 * @param actorId who, as {@link org.chancery.platform.Actor#id()}
 * @param actorName the name they bore then
 * @param origin where from
 * @param action dotted verb
 * @param subjectType kind of thing acted on
 * @param subjectId which one
 * @param facts JSON object with sorted keys
 */
public record AuditEntry(
        long seq,
        Instant at,
        String actorId,
        String actorName,
        String origin,
        String action,
        String subjectType,
        String subjectId,
        String facts) {}
