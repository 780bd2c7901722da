package org.chancery.audit.internal;

/**
 * A part of the Merkle tree eight levels high (C2SP tlog-tiles).
 *
 * @param level 0 for the leaves
 * @param place its place among the tiles of its level, from 0
 * @param hashes 32 bytes for each of its 256 hashes, or fewer where it is not full yet
 */
record Tile(int level, long place, byte[] hashes) {
    static final int WIDTH = 256;
    static final int HEIGHT = 8;

    byte[] root() {
        return Merkle.perfect(hashes, 0, WIDTH);
    }
}
