package org.chancery.incoming;

/** What a list shows. */
public enum IncomingTab {
    /** Waits for the leader's instruction. */
    DISTRIBUTE,
    /** Given to a unit for which one works. */
    MINE,
    /** Given to any unit and not done. */
    OPEN,
    /** Due within days, and not late. */
    DUE_SOON,
    /** Late: past its due date, or not handed over in time. */
    OVERDUE,
    /** Done, given back or cancelled. */
    DONE
}
