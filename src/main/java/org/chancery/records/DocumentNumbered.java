package org.chancery.records;

import java.time.Instant;

/**
 * A signed document got its number and stands in the register.
 *
 * @param id which
 * @param source reference of what it answers
 * @param number such as {@code 05/QĐ-BNG}
 * @param at when
 */
public record DocumentNumbered(DocumentId id, String source, String number, Instant at) {}
