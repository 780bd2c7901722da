package org.chancery.archive;

/** Parts of the list of files. */
public enum DossierTab {
    OPEN,
    /** Ended and with their units. */
    CLOSED,
    /** To be handed over within thirty days. */
    DUE,
    /** Not handed over in time. */
    OVERDUE,
    HELD_BACK,
    /** Under legal hold. */
    HELD,
    ARCHIVED,
    /** Kept long enough. */
    EXPIRED,
    DISPOSED
}
