package org.chancery.content;

/** Why a file could not be read. */
public enum Problem {
    /** It is damaged, or not what it pretends to be. */
    BROKEN,
    /** It needs a password. */
    LOCKED,
    /** It unfolds to more than a document can hold. */
    TOO_MUCH,
    /** It was not read within half a minute. */
    TOO_SLOW,
    /** Files of its kind are not read. */
    UNKNOWN_KIND,
    /** It is larger than the malware scanner takes. */
    NOT_SCANNABLE
}
