package org.chancery.incoming;

/** What a list shows. */
public enum IncomingTab {
    /** Waits for the leader's instruction. */
    DISTRIBUTE,
    /** Given to a unit for which one works. */
    MINE,
    /** Given to any unit and not done. */
    OPEN,
    /** Late: past its due date, or not handed over in time. */
    OVERDUE,
    /** Done or given back. */
    DONE
}
