package org.chancery.archive;

/** Where a document in a file comes from. */
public enum DocumentKind {
    /** Issued by the agency (văn bản đi). */
    OUTGOING,
    /** Received by the agency (văn bản đến). */
    INCOMING
}
