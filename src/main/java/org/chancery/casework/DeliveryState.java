package org.chancery.casework;

/** How the result reaches the applicant. */
public enum DeliveryState {
    /** There is no result yet. */
    NONE,
    /** Ready to be fetched. */
    READY,
    /** On its way by post. */
    POSTED,
    /** Handed over, or downloaded. */
    DELIVERED
}
