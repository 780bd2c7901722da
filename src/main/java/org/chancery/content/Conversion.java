package org.chancery.content;

import java.util.Set;

/** What became of a brought file. */
public sealed interface Conversion {
    /**
     * It is a paper now.
     *
     * @param pdf the paper; the file itself where that conforms already
     * @param pages at least 1
     * @param traits what the file carried besides text, most of which the paper does not
     * @param archival whether the paper is PDF/A-2b, found so by veraPDF
     */
    record Paper(byte[] pdf, int pages, Set<Trait> traits, boolean archival) implements Conversion {}

    /** It cannot be read, or not be put on paper. */
    record Refused(Problem problem) implements Conversion {}

    /** It is an office file, and no office program is installed here. */
    record NoProgram() implements Conversion {}
}
