package org.chancery.legacy;

/** Which register a table is of. */
public enum RegisterKind {
    /** Sổ đăng ký văn bản đi. */
    OUTGOING,
    /** Sổ đăng ký văn bản đến. */
    INCOMING
}
