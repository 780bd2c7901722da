package org.chancery.drafting;

/** Which drafts of the list. */
public enum DraftTab {
    /** Whatever waits for me. */
    AWAITED,
    /** Those I drafted that are not out yet. */
    MINE,
    /** Everything under way in my units. */
    UNDERWAY,
    /** Out, withdrawn or given up. */
    DONE,
    /** Issued by others to my units. */
    RECEIVED
}
