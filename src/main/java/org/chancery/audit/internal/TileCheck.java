package org.chancery.audit.internal;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Makes the tiles of the Merkle tree anew from the blocks and compares them with those that are kept. One use, one thread. */
final class TileCheck {
    private final TileStore store;
    private final List<Filling> levels = new ArrayList<>();

    TileCheck(TileStore store) {
        this.store = store;
    }

    /** A tile that is not full yet. */
    private static final class Filling {
        private final ByteArrayOutputStream hashes = new ByteArrayOutputStream();
        private long place;
    }

    /** Takes the next block. @return whether all tiles that it fills are kept as they must be */
    boolean holds(Block block) {
        boolean holds = true;
        for (int i = 0; i < block.seqs().size(); i++) {
            holds &= add(0, Merkle.leaf(block.hashAt(i)));
        }
        return holds;
    }

    private boolean add(int level, byte[] hash) {
        if (levels.size() == level) {
            levels.add(new Filling());
        }
        Filling filling = levels.get(level);
        filling.hashes.writeBytes(hash);
        if (filling.hashes.size() < Tile.WIDTH * Digests.LENGTH) {
            return true;
        }
        Tile tile = new Tile(level, filling.place, filling.hashes.toByteArray());
        filling.place++;
        filling.hashes.reset();
        boolean kept = store.find(level, tile.place())
                .filter(found -> Arrays.equals(found.hashes(), tile.hashes()))
                .isPresent();
        boolean root = Arrays.equals(store.roots(level, tile.place(), 1), tile.root());
        return add(level + 1, tile.root()) & kept & root;
    }
}
