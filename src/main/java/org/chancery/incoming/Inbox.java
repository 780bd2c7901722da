package org.chancery.incoming;

import java.io.InputStream;
import java.util.Optional;
import java.util.UUID;
import org.chancery.platform.Slice;

/**
 * What came by mail or from the scanner, each once, and waits until a clerk of its unit registers or dismisses it (Decree
 * 30/2020/NĐ-CP, Article 21). Nothing here has an arrival number. Thread-safe.
 */
public interface Inbox {
    /** @return what waits for the actor, oldest first; empty for who is clerk nowhere */
    Slice<InboxItem> waiting(int page);

    /** @return one that waits for the actor; empty where it does not, or never was */
    Optional<InboxItem> find(UUID id);

    /**
     * Makes a paper the examined file of a registration to come. The document that is then registered with it ends the item,
     * and a sender by mail is told its arrival number.
     *
     * @param paper its number
     * @throws org.chancery.platform.Fault {@link IncomingError#NOT_FOUND}; others as {@link IncomingFiles#receive}
     */
    IncomingFile choose(UUID id, int paper);

    /** @return a paper as it came; faults {@link IncomingError#NOT_FOUND} */
    InputStream open(UUID id, int paper);

    /**
     * Ends an item that is no document for the register, such as an advertisement. It stays on record.
     *
     * @param reason 1 to 1000 letters
     * @throws org.chancery.platform.Fault {@link IncomingError#NOT_FOUND}, {@link IncomingError#ORDER_INVALID}
     */
    void dismiss(UUID id, String reason);
}
