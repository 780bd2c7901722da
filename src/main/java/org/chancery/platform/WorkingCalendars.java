package org.chancery.platform;

import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.Set;

/** The working calendars of all places, from versioned data; thread-safe, answered from memory. */
public interface WorkingCalendars {
    /** The place whose holidays every office keeps. */
    String HOME = "VN";

    /**
     * The calendar of an office: Viet Nam's holidays, those of the place, and the office's own weekend.
     *
     * <p>Make-up days (ngày làm bù) are worked at home only: a swap agreed in Viet Nam does not open an office abroad on its weekend.
     *
     * @param place such as {@code JP}; {@link #HOME} at home; a place without data has no holidays of its own
     * @param weekend days off in each week, may be empty
     * @param zone where the office's days begin and end
     */
    WorkingCalendar of(String place, Set<DayOfWeek> weekend, ZoneId zone);
}
