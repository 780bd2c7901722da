package org.chancery.incoming;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A register of incoming documents that was closed after its year; its rows stay as they stood.
 *
 * @param agency code of the agency
 * @param year of receipt
 * @param lastNumber the greatest arrival number (số đến)
 * @param entries how many rows it has
 * @param from first day of arrival
 * @param to last day of arrival
 * @param sha256 of the PDF/A that was made of it, 64 hexadecimal digits
 * @param closedAt when
 * @param closedBy by whom; the program's name where the year's end did it
 */
public record ArrivalClosing(
        String agency,
        int year,
        long lastNumber,
        long entries,
        LocalDate from,
        LocalDate to,
        String sha256,
        Instant closedAt,
        String closedBy) {}
