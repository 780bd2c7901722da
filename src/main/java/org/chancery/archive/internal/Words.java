package org.chancery.archive.internal;

import org.chancery.archive.ArchiveError;
import org.chancery.platform.Fault;

/** Texts that people give. */
final class Words {
    static final int TITLE = 500;

    private Words() {}

    /** @return the text without blanks around it; refused where it is empty or too long */
    static String needed(String field, String text, int longest) {
        String clean = text.strip();
        if (clean.isEmpty() || clean.length() > longest) {
            throw new Fault(ArchiveError.INVALID, field);
        }
        return clean;
    }

    /** @return the text without blanks around it, may be empty; refused where it is too long */
    static String optional(String field, String text, int longest) {
        String clean = text.strip();
        if (clean.length() > longest) {
            throw new Fault(ArchiveError.INVALID, field);
        }
        return clean;
    }
}
