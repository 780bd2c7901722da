package org.chancery.platform;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Which documents' content was disposed of by an approved list. Thread-safe. */
public interface DisposedContent {
    /** Notes it for ever, in the caller's transaction; a second time changes nothing. */
    void note(UUID document, String list, Instant at);

    /** @return when and by which list, empty where its content stands */
    Optional<Disposed> of(UUID document);

    /**
     * A disposal.
     *
     * @param list number or id of the approved list
     */
    record Disposed(String list, Instant at) {}
}
