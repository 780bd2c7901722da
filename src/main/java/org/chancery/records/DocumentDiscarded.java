package org.chancery.records;

import java.time.Instant;

/**
 * A document was given up before it was issued.
 *
 * @param id which
 * @param source reference of what it should have answered, such as a case code
 * @param reason why, as an official wrote it
 * @param at when
 */
public record DocumentDiscarded(DocumentId id, String source, String reason, Instant at) {}
