package org.chancery.search;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Questions that the current person keeps; nobody else sees them. */
public interface SavedQueries {
    /**
     * A kept question.
     *
     * @param query as it stands in the page's address after the question mark
     */
    record Saved(UUID id, String name, String query, Instant at) {}

    /**
     * Keeps one; a name that is there already gets the new question.
     *
     * @throws org.chancery.platform.Fault {@link SearchError#NAME_INVALID}, {@link SearchError#TOO_MANY} beyond fifty
     */
    Saved keep(String name, String query);

    /** Forgets one; nothing happens where it is not there. */
    void forget(UUID id);

    /** @return those of the current person, by name */
    List<Saved> mine();
}
