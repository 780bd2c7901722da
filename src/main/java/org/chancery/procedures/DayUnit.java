package org.chancery.procedures;

/** Working days (ngày làm việc) or calendar days (ngày): neighbouring rules use both. */
public enum DayUnit {
    WORKING_DAYS,
    CALENDAR_DAYS
}
