package org.chancery.records;

import java.time.Instant;

/**
 * A document was sealed and is out.
 *
 * @param result the document
 * @param type its type code
 * @param unit code of the issuing unit
 * @param source reference of what it answers, such as a case code
 * @param at when
 */
public record DocumentIssued(ResultRef result, String type, String unit, String source, Instant at) {}
