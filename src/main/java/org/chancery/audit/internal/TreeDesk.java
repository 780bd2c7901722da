package org.chancery.audit.internal;

import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.chancery.audit.LedgerProofs;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Answers what outsiders ask of the ledger; each answer is of one moment. */
@Service
@Transactional(readOnly = true, isolation = org.springframework.transaction.annotation.Isolation.REPEATABLE_READ)
class TreeDesk implements LedgerProofs {
    private static final Base64.Encoder BASE64 = Base64.getEncoder();
    private final Tree tree;
    private final LedgerStore store;
    private final LedgerKey key;

    TreeDesk(Tree tree, LedgerStore store, LedgerKey key) {
        this.tree = tree;
        this.store = store;
        this.key = key;
    }

    @Override
    public String checkpoint() {
        return checkpoint(tree.size());
    }

    private String checkpoint(long size) {
        return key.sign(key.name() + "\n" + size + "\n" + BASE64.encodeToString(tree.root(size)) + "\n");
    }

    @Override
    public String key() {
        return key.verifier();
    }

    @Override
    public Optional<byte[]> tile(int level, long place, int width) {
        return present(level, place, width)
                .map(size -> tree.tile(level, place, size).hashes());
    }

    @Override
    public Optional<List<byte[]>> entries(long place, int width) {
        return present(0, place, width).map(size -> tree.digests(place, width));
    }

    /** @return the size of a tree in which the tile has exactly this width; empty where it has less */
    private Optional<Long> present(int level, long place, int width) {
        if (level < 0 || level > 6 || place < 0 || place > Integer.MAX_VALUE || width < 1 || width > Tile.WIDTH) {
            return Optional.empty();
        }
        long size = (place * Tile.WIDTH + width) << (Tile.HEIGHT * level);
        return size <= tree.size() ? Optional.of(size) : Optional.empty();
    }

    @Override
    public Optional<List<byte[]>> consistency(long from, long to) {
        return from < 0 || from > to || to > tree.size() ? Optional.empty() : Optional.of(tree.consistency(from, to));
    }

    @Override
    public Optional<String> proof(String subjectType, String subjectId, String action) {
        return store.chained(subjectType, subjectId, action).map(this::proof);
    }

    private String proof(LedgerStore.Chained chained) {
        long size = tree.size();
        StringBuilder text = new StringBuilder("c2sp.org/tlog-proof@v1\n");
        text.append("extra ")
                .append(BASE64.encodeToString(Digests.canonical(chained.entry())))
                .append('\n');
        text.append("index ").append(chained.index()).append('\n');
        for (byte[] hash : tree.inclusion(chained.index(), size)) {
            text.append(BASE64.encodeToString(hash)).append('\n');
        }
        return text.append('\n').append(checkpoint(size)).toString();
    }
}
