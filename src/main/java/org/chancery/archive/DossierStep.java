package org.chancery.archive;

import java.time.Instant;
import java.util.Set;

/** One thing that was done to a file; the action is a word such as {@code CLOSE}. */
public record DossierStep(String action, String by, Instant at, String note) {
    /** @return the step without a word of these documents of the file, which are named by their order numbers */
    public DossierStep without(Set<Integer> ordinals) {
        String number = note.replaceFirst("^(\\d{1,3})[.:] .*$", "$1");
        boolean says = !number.equals(note) && ordinals.contains(Integer.valueOf(number));
        return says ? new DossierStep(action, by, at, number) : this;
    }
}
