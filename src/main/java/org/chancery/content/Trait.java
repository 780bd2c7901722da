package org.chancery.content;

/** What a file carries that a reader should know of; none of it is ever run or opened here. */
public enum Trait {
    /** JavaScript, or an action that starts by itself. */
    SCRIPT,
    /** Other files inside. */
    FILES_INSIDE,
    /** A form of the XFA kind, which may look different elsewhere. */
    XFA,
    /** Fields to fill in. */
    FIELDS,
    /** A digital signature. */
    SIGNED,
    /** Protected, though readable without a password. */
    PROTECTED
}
