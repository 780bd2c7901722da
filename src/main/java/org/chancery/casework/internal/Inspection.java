package org.chancery.casework.internal;

import org.chancery.casework.CaseworkError;
import org.jspecify.annotations.Nullable;

/**
 * What was found in a file.
 *
 * @param problem null where the file is in order
 */
record Inspection(@Nullable CaseworkError problem, String mediaType, int pages) {
    static Inspection good(String mediaType, int pages) {
        return new Inspection(null, mediaType, pages);
    }

    static Inspection bad(CaseworkError problem) {
        return new Inspection(problem, "-", 0);
    }

    String line() {
        return (problem == null ? "OK" : problem.name()) + " " + mediaType + " " + pages;
    }

    static Inspection parse(String line) {
        String[] words = line.split(" ");
        return words[0].equals("OK")
                ? good(words[1], Integer.parseInt(words[2]))
                : bad(CaseworkError.valueOf(words[0]));
    }
}
