package org.chancery.records;

import org.jspecify.annotations.Nullable;

/**
 * How a register of one series and year stands.
 *
 * @param series as listed by {@link Registers#series}
 * @param year whose register it is
 * @param lastNumber the greatest number so far
 * @param unfinished how many documents have a number and are neither issued nor given up
 * @param ended whether the year is over in Asia/Ho_Chi_Minh
 * @param mayClose whether the current actor may close it now
 * @param closing null while it is open
 */
public record RegisterState(
        String series,
        int year,
        long lastNumber,
        long unfinished,
        boolean ended,
        boolean mayClose,
        @Nullable RegisterClosing closing) {}
