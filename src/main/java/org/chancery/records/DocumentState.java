package org.chancery.records;

/** Where an outgoing document stands. */
public enum DocumentState {
    /** Waits for the signature of a person. */
    DRAFT,
    /** Signed by a person, waits for its number and date. */
    SIGNED,
    /** Numbered and registered, waits for the seal of the agency. */
    NUMBERED,
    /** Sealed and out. */
    ISSUED,
    /** Withdrawn after it was issued (thu hồi); its number stays used. */
    REVOKED,
    /** Given up before it was issued; a number it had stays in the register as void. */
    DISCARDED
}
