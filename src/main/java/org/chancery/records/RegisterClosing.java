package org.chancery.records;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A register that was closed at its year's end; nothing in it changes any more.
 *
 * @param agency code of the agency
 * @param series the run of numbers, as listed by {@link Registers#series}
 * @param year whose register it is
 * @param lastNumber the greatest number that was given
 * @param entries how many rows it has, void ones included
 * @param voids how many of them are void
 * @param from date of the first row
 * @param to date of the last row
 * @param sha256 of the PDF/A that was made of it, 64 hexadecimal digits
 * @param closedAt when
 * @param closedBy by whom; the program's name where the year's end did it
 */
public record RegisterClosing(
        String agency,
        String series,
        int year,
        long lastNumber,
        long entries,
        long voids,
        LocalDate from,
        LocalDate to,
        String sha256,
        Instant closedAt,
        String closedBy) {}
