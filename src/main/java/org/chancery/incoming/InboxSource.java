package org.chancery.incoming;

/** Which way something came by itself. */
public enum InboxSource {
    /** A message to one of the mailboxes. */
    MAIL,
    /** A file in the scanner's folder. */
    SCANNER,
    /** A message of a partner system. */
    EXCHANGE
}
