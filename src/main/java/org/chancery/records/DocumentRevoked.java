package org.chancery.records;

import java.time.Instant;

/**
 * An issued document was withdrawn.
 *
 * @param result the document
 * @param source reference of what it answers, such as a case code
 * @param reason why, as an official wrote it
 * @param at when
 */
public record DocumentRevoked(ResultRef result, String source, String reason, Instant at) {}
