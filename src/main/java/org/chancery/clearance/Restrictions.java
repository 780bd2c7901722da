package org.chancery.clearance;

import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Keeps the lists of who may know a document or file. A clerk or a signatory of its unit changes them, with a reason. What a change takes
 * away goes at once; what it gives comes when another clerk or signatory of the unit confirms it. Each change stays open, as a warning, until
 * then. Keys are idempotency keys. All acts are in the ledger. Thread-safe.
 */
public interface Restrictions {
    /**
     * @return who may know the thing
     * @throws org.chancery.platform.Fault {@link ClearanceError#NOT_FOUND} for who may not, and for what does not exist; {@code FORBIDDEN}
     */
    Circle of(String kind, UUID subject);

    /** @return the persons who could be put on its list: those whose unit sees it, and those on it; for who may change it */
    List<Circle.Member> candidates(String kind, UUID subject);

    /**
     * Says who may know the thing from now on. Who says it is always on the list; whoever else is on it still needs a unit that sees the thing.
     *
     * @param reason 1 to 500 letters
     * @throws org.chancery.platform.Fault as {@link #of}; {@link ClearanceError#REASON_INVALID}, {@link ClearanceError#PERSON_UNKNOWN},
     *     {@link ClearanceError#SAME_LIST}, {@code FORBIDDEN}
     */
    Circle restrict(String kind, UUID subject, Set<UUID> persons, String reason, String key);

    /** Asks that everybody of the unit may know it again. Faults as {@link #restrict}. */
    Circle lift(String kind, UUID subject, String reason, String key);

    /**
     * Says whether every unit of the agency may see the thing, or its own unit only. Faults as {@link #restrict}.
     *
     * @param wanted not {@link Restrictable.Reach#FIXED}
     * @throws org.chancery.platform.Fault also {@link ClearanceError#REACH_FIXED}
     */
    Circle reach(String kind, UUID subject, Restrictable.Reach wanted, String reason, String key);

    /** @return changes of the actor's units that nobody confirmed yet, oldest first; empty for who is neither clerk nor signatory */
    List<Change> open();

    /**
     * Confirms a change: what it gives comes now, unless a later change overtook it.
     *
     * @throws org.chancery.platform.Fault {@link ClearanceError#NOT_FOUND}, {@link ClearanceError#OWN_CHANGE}, {@link
     *     ClearanceError#NOT_NOW} where it has ended otherwise
     */
    void confirm(UUID change, String key);

    /** Refuses what a change gives; what it took away stays away. Faults as {@link #confirm}. */
    void refuse(UUID change, String key);
}
