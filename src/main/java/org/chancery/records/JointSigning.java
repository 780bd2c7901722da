package org.chancery.records;

import java.util.List;
import org.chancery.platform.Fault;
import org.jspecify.annotations.Nullable;

/** Signs several documents that are not kept yet with one authorisation of the actor's key, where a remote service allows that. */
public interface JointSigning {
    /** @return how many the current actor signs together; 1 where each is signed by itself */
    int most();

    /**
     * Signs for the current actor, a signatory of the units who has just proved who they are again. Holds no database connection.
     *
     * @param wanted at most {@link #most}
     * @return what became of each, in the same order; a signed one is kept with {@link Records#keep}
     * @throws org.chancery.platform.Fault where the key is not authorised, and nothing is signed
     */
    List<Done> sign(List<Wanted> wanted);

    /** A document that will be drafted and signed. */
    record Wanted(DraftOrder draft, SignOrder sign) {}

    /**
     * @param signature null where it was refused
     * @param refused why, null where it is signed
     */
    record Done(@Nullable MadeSignature signature, @Nullable Fault refused) {}

    /** A signed document that is not kept yet. */
    interface MadeSignature {}
}
