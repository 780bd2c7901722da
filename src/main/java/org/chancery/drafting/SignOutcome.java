package org.chancery.drafting;

import java.util.List;

/** What became of one document of a sitting. */
public sealed interface SignOutcome {
    /** @return which */
    DraftId id();

    /** @return what it is about; empty where it is not known */
    String subject();

    /** It is signed. */
    record Signed(DraftId id, String subject) implements SignOutcome {}

    /**
     * It is not signed, and stands as it stood.
     *
     * @param code stable code of what went wrong, such as {@code drafting.version-changed}
     * @param messageKey key of the sentence for people
     * @param arguments values for its placeholders
     */
    record Refused(DraftId id, String subject, String code, String messageKey, List<Object> arguments)
            implements SignOutcome {}
}
