package org.chancery.audit.internal;

import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.chancery.platform.PlatformSettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Extends the chain twice a second while the program runs, and once more when it stops. */
@Component
class ChainKeeper implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(ChainKeeper.class);
    private final Chain chain;
    private final Anchor anchor;
    private volatile ScheduledExecutorService clockwork = stopped();

    ChainKeeper(Chain chain, PlatformSettings settings) {
        this.chain = chain;
        this.anchor = new Anchor(settings.home());
    }

    @Override
    public void start() {
        clockwork = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("audit-chain").factory());
        clockwork.scheduleWithFixedDelay(this::extend, 500, 500, TimeUnit.MILLISECONDS);
    }

    private void extend() {
        try {
            Optional<Block> made = chain.extend();
            while (made.isPresent()) {
                anchor.write(made.get());
                made = chain.extend();
            }
        } catch (DataAccessException | TransactionException | org.jooq.exception.DataAccessException away) {
            log.warn("the audit chain waits for the database: {}", away.getMessage());
        }
    }

    @Override
    public void stop() {
        clockwork.shutdown();
        try {
            clockwork.awaitTermination(5, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        extend();
    }

    @Override
    public boolean isRunning() {
        return !clockwork.isShutdown();
    }

    private static ScheduledExecutorService stopped() {
        ScheduledExecutorService none = Executors.newSingleThreadScheduledExecutor();
        none.shutdown();
        return none;
    }
}
