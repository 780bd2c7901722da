package org.chancery.audit.internal;

/**
 * Something that is not as it was chained.
 *
 * @param kind what was done
 * @param position the block
 * @param seq the entry's number; 0 where the block itself is meant
 */
record Finding(Kind kind, long position, long seq) {
    enum Kind {
        EDITED,
        DELETED,
        REORDERED,
        INSERTED,
        /** The Merkle tree says otherwise than the entries. */
        TREE
    }

    String sentence() {
        String what = seq == 0 ? "block " + position : "entry " + seq + " (block " + position + ")";
        if (kind == Kind.TREE) {
            return "the tree over " + what + " was edited or deleted";
        }
        return what + " was " + kind.name().toLowerCase(java.util.Locale.ROOT);
    }
}
