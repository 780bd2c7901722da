package org.chancery.incoming;

import org.jspecify.annotations.Nullable;

/**
 * How the register of a year stands.
 *
 * @param year of receipt
 * @param lastNumber the greatest arrival number so far, 0 before the first
 * @param unfinished how many documents of it are not handed over, and things in the inbox that came that year
 * @param ended whether the year is over in Asia/Ho_Chi_Minh
 * @param mayClose whether the current actor may close it now
 * @param closing null while it is open
 */
public record ArrivalRegisterState(
        int year,
        long lastNumber,
        long unfinished,
        boolean ended,
        boolean mayClose,
        @Nullable ArrivalClosing closing) {}
