package org.chancery.clearance;

import java.util.UUID;

/** A kind of things that can be opened to the whole agency. */
public interface Widenable extends Restrictable {
    /**
     * Lets the thing be seen so far, whoever asks; in the caller's transaction. What no longer changes stays as it is.
     *
     * @param reach not {@link Reach#FIXED}
     */
    void reach(UUID id, Reach reach);
}
