package org.chancery.audit.internal;

import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts settled entries into blocks and into the Merkle tree, one block a transaction. */
@Component
class Chain {
    private static final int MOST = 200;
    private final LedgerStore store;
    private final Tree tree;
    private final Clock clock;

    Chain(LedgerStore store, Tree tree, Clock clock) {
        this.store = store;
        this.tree = tree;
        this.clock = clock;
    }

    /** @return the block that was made, after which more may wait; empty where nothing waits or another makes it */
    @Transactional
    public Optional<Block> extend() {
        if (!store.lock()) {
            return Optional.empty();
        }
        Block last = store.last();
        return store.nextEnd(last.toXid(), MOST).map(end -> {
            Block next = last.next(end, store.between(last.toXid(), end));
            store.append(next, clock.instant());
            tree.grow();
            return next;
        });
    }
}
