package org.chancery.platform;

import java.time.LocalDate;

/**
 * A day that differs from the week's rule.
 *
 * @param place whose day it is, such as {@code VN}
 * @param day which
 * @param working false for a day off, true for a make-up day
 * @param name what it is called
 * @param state how sure it is
 * @param source the act or notice it rests on
 */
public record CalendarDay(
        String place, LocalDate day, boolean working, LocalizedText name, State state, String source) {
    /** How sure a day is. */
    public enum State {
        /** Announced by the authority. */
        OFFICIAL,
        /** Reported, not read in the announcement. */
        UNVERIFIED,
        /** Computed from the law ahead of its announcement. */
        PROJECTION
    }
}
