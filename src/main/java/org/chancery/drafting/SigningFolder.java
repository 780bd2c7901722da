package org.chancery.drafting;

import java.util.List;
import java.util.Set;

/** A leader's folder of documents that wait for their signature (tập trình ký). */
public interface SigningFolder {
    /** How many documents one sitting takes. */
    int SITTING = 40;

    /** @return what waits for the current actor's signature, the most urgent first, then the longest waiting; at most {@link #SITTING} */
    List<Draft> waiting();

    /** @return which of them the current actor put aside for signing and nobody changed since */
    Set<DraftId> marked();

    /**
     * Puts one aside for signing, or takes it back.
     *
     * @param seen the version that was read
     * @throws org.chancery.platform.Fault {@link DraftingError#VERSION_CHANGED}, {@link DraftingError#NOT_THE_SIGNER}, {@link
     *     DraftingError#NOT_NOW}
     */
    void mark(DraftId id, int seen, boolean wanted);

    /**
     * Signs some, one after the other; a failure of one does not stop the others. What the actor has signed already counts as signed.
     *
     * @param wanted at most {@link #SITTING}
     * @return what became of each, in the same order
     * @throws org.chancery.platform.Fault {@code REAUTHENTICATION_NEEDED}, {@link DraftingError#TOO_MANY}
     */
    List<SignOutcome> sign(List<Wanted> wanted);

    /**
     * A document to sign.
     *
     * @param version the one that was read
     */
    record Wanted(DraftId id, int version) {}
}
