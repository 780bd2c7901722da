package org.chancery.audit.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.chancery.audit.AuditEntry;
import org.chancery.audit.internal.Finding.Kind;

/** Compares the ledger with its chain from the first block to the last. One use, one thread. */
final class Verification {
    private final LedgerStore store;
    private final TileCheck tiles;
    private final List<Finding> findings = new ArrayList<>();
    private final List<Difference> differences = new ArrayList<>();
    private final Set<String> lost = new HashSet<>();
    private Block before = Block.NONE;
    private long entries;

    Verification(LedgerStore store, TileStore tiles) {
        this.store = store;
        this.tiles = new TileCheck(tiles);
    }

    /** A chained number under which other content stands now. */
    private record Difference(long position, long seq, String found) {}

    List<Finding> run(Optional<Anchor.Head> head) {
        try (Stream<Block> blocks = store.blocks()) {
            blocks.forEach(block -> check(block, head));
        }
        if (head.isPresent() && head.get().position() > before.position()) {
            findings.add(new Finding(Kind.DELETED, head.get().position(), 0));
        }
        for (Difference difference : differences) {
            Kind kind = lost.contains(difference.found) ? Kind.REORDERED : Kind.EDITED;
            findings.add(new Finding(kind, difference.position, difference.seq));
        }
        return findings;
    }

    /** @return how many entries the chain holds, after {@link #run} */
    long entries() {
        return entries;
    }

    private void check(Block block, Optional<Anchor.Head> head) {
        for (long missing = before.position() + 1; missing < block.position(); missing++) {
            findings.add(new Finding(Kind.DELETED, missing, 0));
        }
        boolean follows = block.position() != before.position() + 1 || Arrays.equals(block.previous(), before.hash());
        boolean noted = head.filter(known -> known.position() == block.position())
                .map(known -> known.hash().equals(hex(block.hash())))
                .orElse(true);
        boolean placed = block.before() == entries;
        if (!follows || !noted || !placed || !Arrays.equals(block.hash(), Digests.of(block))) {
            findings.add(new Finding(Kind.EDITED, block.position(), 0));
        }
        compare(block, store.between(block.fromXid(), block.toXid()));
        if (!tiles.holds(block)) {
            findings.add(new Finding(Kind.TREE, block.position(), 0));
        }
        entries += block.seqs().size();
        before = block;
    }

    private void compare(Block block, List<AuditEntry> found) {
        Map<Long, AuditEntry> bySeq = new HashMap<>();
        found.forEach(entry -> bySeq.put(entry.seq(), entry));
        for (int i = 0; i < block.seqs().size(); i++) {
            long seq = block.seqs().get(i);
            AuditEntry entry = bySeq.remove(seq);
            if (entry == null) {
                findings.add(new Finding(store.exists(seq) ? Kind.REORDERED : Kind.DELETED, block.position(), seq));
            } else if (!Arrays.equals(Digests.of(entry), block.hashAt(i))) {
                lost.add(hex(block.hashAt(i)));
                differences.add(new Difference(block.position(), seq, hex(Digests.of(entry))));
            }
        }
        bySeq.keySet().stream()
                .sorted()
                .forEach(seq -> findings.add(new Finding(Kind.INSERTED, block.position(), seq)));
        if (bySeq.isEmpty() && found.size() == block.seqs().size()) {
            compareOrder(block, found);
        }
    }

    private void compareOrder(Block block, List<AuditEntry> found) {
        for (int i = 0; i < found.size(); i++) {
            if (found.get(i).seq() != block.seqs().get(i)) {
                findings.add(new Finding(
                        Kind.REORDERED, block.position(), found.get(i).seq()));
            }
        }
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}
