package org.chancery.audit.internal;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * The Merkle tree over the chained entries: grows with the chain, gives roots and proofs (RFC 9162, sections 2.1.3 and 2.1.4). A leaf is an
 * entry's digest. Nothing is kept in memory; a proof reads at most two tiles a level.
 */
@Component
class Tree {
    private final LedgerStore ledger;
    private final TileStore tiles;

    Tree(LedgerStore ledger, TileStore tiles) {
        this.ledger = ledger;
        this.tiles = tiles;
    }

    /** @return how many leaves there are */
    long size() {
        return ledger.last().end();
    }

    /** Writes the tiles that the chain has filled; in the transaction that extends the chain. */
    void grow() {
        long full = tiles.count(0);
        for (long size = size(); (full + 1) * Tile.WIDTH <= size; full++) {
            tiles.insert(new Tile(0, full, leaves(full, Tile.WIDTH)));
            raise(0, full + 1);
        }
    }

    private void raise(int level, long count) {
        if (count % Tile.WIDTH == 0) {
            long place = count / Tile.WIDTH - 1;
            tiles.insert(new Tile(level + 1, place, tiles.roots(level, place * Tile.WIDTH, Tile.WIDTH)));
            raise(level + 1, place + 1);
        }
    }

    /** @return a tile of the tree of that size, shorter than 256 hashes where it ends there; empty beyond its end */
    Tile tile(int level, long place, long size) {
        long wide = size >> (Tile.HEIGHT * level);
        int width = (int) Math.clamp(wide - place * Tile.WIDTH, 0, Tile.WIDTH);
        if (width == Tile.WIDTH) {
            return tiles.find(level, place).orElseThrow();
        }
        byte[] hashes = level == 0 ? leaves(place, width) : tiles.roots(level - 1, place * Tile.WIDTH, width);
        return new Tile(level, place, hashes);
    }

    private byte[] leaves(long place, int width) {
        var hashes = new ByteArrayOutputStream();
        for (byte[] digest : digests(place, width)) {
            hashes.writeBytes(Merkle.leaf(digest));
        }
        return hashes.toByteArray();
    }

    /** @return digests of the entries under one tile */
    List<byte[]> digests(long place, int width) {
        long from = place * Tile.WIDTH;
        List<byte[]> digests = new ArrayList<>();
        if (width > 0) {
            for (Block block : ledger.holding(from, from + width)) {
                for (int i = 0; i < block.seqs().size(); i++) {
                    long index = block.before() + i;
                    if (index >= from && index < from + width) {
                        digests.add(block.hashAt(i));
                    }
                }
            }
        }
        return digests;
    }

    byte[] root(long size) {
        return size == 0 ? Merkle.EMPTY : new View(size).range(0, size);
    }

    /** @return the hashes that lead from a leaf to the root of the tree of that size */
    List<byte[]> inclusion(long index, long size) {
        List<byte[]> path = new ArrayList<>();
        new View(size).path(index, 0, size, path);
        return path;
    }

    /** @return the hashes that show the tree of the one size to be the beginning of the tree of the other */
    List<byte[]> consistency(long from, long to) {
        List<byte[]> proof = new ArrayList<>();
        if (from > 0 && from < to) {
            new View(to).extension(from, 0, to, true, proof);
        }
        return proof;
    }

    /** The tree of one size; remembers the tiles that one question needs. */
    private final class View {
        private final long size;
        private final Map<Long, Tile> seen = new HashMap<>();

        private View(long size) {
            this.size = size;
        }

        /** The root over leaves of which the first stands at a multiple of a power of two that is not smaller than their number. */
        private byte[] range(long from, long to) {
            long count = to - from;
            if (Long.bitCount(count) == 1) {
                return node(Long.numberOfTrailingZeros(count), from / count);
            }
            long half = Long.highestOneBit(count);
            return Merkle.node(range(from, from + half), range(from + half, to));
        }

        private byte[] node(int height, long place) {
            int level = height / Tile.HEIGHT;
            int above = height % Tile.HEIGHT;
            int count = 1 << above;
            long first = place << above;
            Tile tile = seen.computeIfAbsent(
                    ((long) level << 56) | first / Tile.WIDTH, key -> tile(level, first / Tile.WIDTH, size));
            return Merkle.perfect(tile.hashes(), (int) (first % Tile.WIDTH), count);
        }

        private void path(long index, long from, long to, List<byte[]> path) {
            if (to - from == 1) {
                return;
            }
            long middle = from + split(to - from);
            if (index < middle) {
                path(index, from, middle, path);
                path.add(range(middle, to));
            } else {
                path(index, middle, to, path);
                path.add(range(from, middle));
            }
        }

        private void extension(long size, long from, long to, boolean whole, List<byte[]> proof) {
            if (size == to - from) {
                if (!whole) {
                    proof.add(range(from, to));
                }
                return;
            }
            long half = split(to - from);
            if (size <= half) {
                extension(size, from, from + half, whole, proof);
                proof.add(range(from + half, to));
            } else {
                extension(size - half, from + half, to, false, proof);
                proof.add(range(from, from + half));
            }
        }

        /** The largest power of two that is smaller. */
        private static long split(long count) {
            return Long.highestOneBit(count - 1);
        }
    }
}
