package org.chancery.records;

import java.time.Instant;

/**
 * A register of outgoing documents was closed; published inside the transaction that closed it.
 *
 * @param agency code of the agency
 * @param series the run of numbers
 * @param year whose register it is
 * @param at when
 */
public record RegisterClosed(String agency, String series, int year, Instant at) {}
