package org.chancery.content;

import org.jspecify.annotations.Nullable;

/**
 * A file's PDF/A-2b rendition (ISO 19005-2), checked by veraPDF.
 *
 * @param state how far it is
 * @param sha256 the blob that is PDF/A-2b: of a rendition, or of the file itself; null where there is none
 * @param note what the check or the program said, for experts; may be empty
 */
public record Rendition(State state, @Nullable String sha256, String note) {
    /** How far a rendition is. */
    public enum State {
        /** Nobody asked for one. */
        NONE,
        /** It waits to be made. */
        WAITING,
        /** The file itself is PDF/A-2b. */
        ORIGINAL,
        /** It was made, and conforms. */
        MADE,
        /** No program that could make it is installed here, or files of its kind have none. */
        NOT_HERE,
        /** What was made does not conform, or nothing was made in time. */
        FAILED
    }
}
