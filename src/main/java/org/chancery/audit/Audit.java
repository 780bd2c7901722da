package org.chancery.audit;

import java.util.List;
import java.util.Map;
import org.chancery.platform.Slice;

/**
 * The ledger of commands.
 *
 * <p>Entries are written in the caller's transaction and chained within about a second after its commit; nothing waits for a lock.
 * Thread-safe.
 */
public interface Audit {
    /**
     * Appends who did what: the current actor, now, in the caller's transaction.
     *
     * @param action dotted verb such as {@code case.decided}
     * @param subjectType kind of thing acted on, such as {@code case}
     * @param subjectId which one
     * @param facts few small values (texts, numbers, booleans, enums, dates); never secrets and never form contents
     */
    void append(String action, String subjectType, String subjectId, Map<String, ?> facts);

    /**
     * What happened to one thing.
     *
     * @return its entries, oldest first; empty where nothing is known of it
     */
    List<AuditEntry> trail(String subjectType, String subjectId);

    /**
     * The ledger, newest first.
     *
     * @param action only entries whose action begins so; empty for all
     * @param page from 1
     */
    Slice<AuditEntry> entries(String action, int page);
}
