package org.chancery.drafting;

import java.util.UUID;

/** What a version says: written at the desk, or brought as a file. */
public sealed interface DraftText {
    /**
     * Written from the house's template.
     *
     * @param body paragraphs with an empty line between, at most 100 000 characters
     */
    record Written(String body) implements DraftText {}

    /**
     * Brought as a file.
     *
     * @param file a file that {@link DraftFiles} took from this person, or that of an earlier version of the draft
     */
    record Uploaded(UUID file) implements DraftText {}
}
