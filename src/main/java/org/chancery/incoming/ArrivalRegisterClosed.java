package org.chancery.incoming;

import java.time.Instant;

/**
 * A register of incoming documents was closed; published inside the transaction that closed it.
 *
 * @param agency code of the agency
 * @param year of receipt
 * @param at when
 */
public record ArrivalRegisterClosed(String agency, int year, Instant at) {}
