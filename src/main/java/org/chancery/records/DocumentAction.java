package org.chancery.records;

/** What people do to an outgoing document. */
public enum DocumentAction {
    SIGN,
    NUMBER,
    SEAL,
    REVOKE,
    DISCARD
}
