package org.chancery.content;

/** How far a file is. */
public enum ContentState {
    /** It waits to be read. */
    WAITING,
    /** The malware scanner is away: it waits for it, and nobody gets it. */
    CHECKING,
    /** It was read. */
    READ,
    /** It was opened, and cannot be read. */
    UNREADABLE,
    /** The malware scanner found something: nobody gets it. */
    INFECTED
}
