package org.chancery.clearance;

import java.util.Set;
import java.util.UUID;
import org.chancery.platform.FaultCode;
import org.jooq.Condition;
import org.jooq.Field;

/**
 * What the current actor may know. Every query that shows, counts or suggests documents or files bears {@link #knows}: to who is not on its
 * list a restricted thing does not exist. The program itself ({@code Actor.SYSTEM}) may know everything; no role may. Thread-safe.
 */
public interface NeedToKnow {
    /** @return whether nothing keeps the thing from the current actor; true for what is unknown */
    boolean mayKnow(UUID subject);

    /** @return whether nothing keeps the thing from that person; for whoever is to be told of it */
    boolean mayKnow(UUID subject, UUID person);

    /** @return all things that the current actor may not know now; few */
    Set<UUID> hidden();

    /** @return the condition that leaves out what the current actor may not know; for now and this actor only */
    Condition knows(Field<UUID> subject);

    /** @return the condition that leaves out whatever has a list; for what leaves the house where nobody in particular looks */
    Condition isOpen(Field<UUID> subject);

    /**
     * Goes on only for who may know it.
     *
     * @param unknown what is answered where there is no such thing at all
     * @throws org.chancery.platform.Fault with that code
     */
    void require(UUID subject, FaultCode unknown);

    /** @return whether there is a list of who may know it, whoever asks */
    boolean isRestricted(UUID subject);

    /**
     * Writes down that the current actor looks at something, where it is restricted.
     *
     * @param how what they see of it: {@code page}, {@code content}, {@code picture}
     */
    void looked(UUID subject, String how);

    /**
     * Lets a thing be known to those only who may know what it comes of, now and later; for good. In the caller's transaction.
     *
     * @param root what it comes of, itself bound to nothing
     */
    void bind(UUID subject, UUID root);
}
