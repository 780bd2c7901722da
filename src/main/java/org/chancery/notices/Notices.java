package org.chancery.notices;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Tells people by e-mail. Thread-safe; a mail server that is down delays messages and never loses one or fails the caller. */
public interface Notices {
    /** Queues a message in the caller's transaction; a second order with the same key is ignored. */
    void send(NoticeOrder order);

    /** @return the newest messages, most recent first, at most {@code limit} */
    List<Notice> recent(int limit);

    /** @return the messages that were ordered under these keys, oldest first; the caller sees to who may read them */
    List<Notice> about(Collection<String> dedupeKeys);

    /** @return one message, empty where there is none */
    Optional<Notice> find(long id);
}
