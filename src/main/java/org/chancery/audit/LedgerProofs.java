package org.chancery.audit;

import java.util.List;
import java.util.Optional;

/**
 * What outsiders need to hold the ledger to its word: a Merkle tree over all chained entries (RFC 9162, section 2.1) in the formats of
 * C2SP (tlog-checkpoint, tlog-tiles, tlog-proof, signed-note). It shows hashes only; who acted is told nowhere here.
 */
public interface LedgerProofs {
    /** @return the signed checkpoint of the tree as it stands: origin, size, root and signature (Ed25519), as a signed note */
    String checkpoint();

    /** @return the verifier key of the checkpoints: name, key hash and key, joined by {@code +} */
    String key();

    /**
     * @param level 0 for the leaves
     * @param place among the tiles of that level, from 0
     * @param width how many hashes, 1 to 256
     * @return the hashes one after the other, 32 bytes each; empty where the tree has not that many
     */
    Optional<byte[]> tile(int level, long place, int width);

    /** @return the digests of the entries (32 bytes each) under a tile of level 0; empty where the tree has not that many */
    Optional<List<byte[]>> entries(long place, int width);

    /**
     * @param from size of an older tree, at least 0
     * @param to size of a newer one, at most that of the tree as it stands
     * @return the hashes of the consistency proof (32 bytes each); empty where there are no such trees
     */
    Optional<List<byte[]>> consistency(long from, long to);

    /**
     * The proof that an act stands in the ledger, as a file that is checked without the ministry.
     *
     * @return newest act of that kind on the thing, its place, the path to the root and the checkpoint; empty where there is none or it
     *     is not chained yet (within about a second)
     */
    Optional<String> proof(String subjectType, String subjectId, String action);
}
