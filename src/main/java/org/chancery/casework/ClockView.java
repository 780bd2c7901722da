package org.chancery.casework;

import java.time.Instant;
import java.time.LocalDate;
import org.chancery.platform.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * The legal clock and why it stands so.
 *
 * @param dueAt end of office hours on the due day, null before acceptance
 * @param dueDay the due day at the place, null before acceptance
 * @param left working days left, negative when overdue; 0 where no clock runs
 * @param days such as "3 working days left"
 * @param why the full sentence
 */
public record ClockView(
        State state,
        @Nullable Instant dueAt,
        @Nullable LocalDate dueDay,
        int left,
        LocalizedText days,
        LocalizedText why) {
    /** What the clock does. */
    public enum State {
        NOT_STARTED,
        RUNNING,
        PAUSED,
        OVERDUE,
        ENDED_IN_TIME,
        ENDED_LATE,
        STOPPED
    }
}
