package org.chancery.audit.internal;

import java.security.MessageDigest;
import java.util.Arrays;

/** Hashes of a Merkle tree: RFC 9162, section 2.1.1. All values are 32 bytes, or several of them one after the other. */
final class Merkle {
    /** The root of a tree without leaves. */
    static final byte[] EMPTY = Digests.sha256().digest();

    private Merkle() {}

    static byte[] leaf(byte[] data) {
        MessageDigest digest = Digests.sha256();
        digest.update((byte) 0);
        return digest.digest(data);
    }

    static byte[] node(byte[] left, byte[] right) {
        MessageDigest digest = Digests.sha256();
        digest.update((byte) 1);
        digest.update(left);
        return digest.digest(right);
    }

    /** The root over {@code count} neighbouring hashes, a power of two, of which the first stands at {@code from}. */
    static byte[] perfect(byte[] hashes, int from, int count) {
        if (count == 1) {
            return at(hashes, from);
        }
        int half = count / 2;
        return node(perfect(hashes, from, half), perfect(hashes, from + half, half));
    }

    static byte[] at(byte[] hashes, int index) {
        return Arrays.copyOfRange(hashes, index * Digests.LENGTH, (index + 1) * Digests.LENGTH);
    }
}
