package org.chancery.procedures;

import java.time.LocalDate;
import java.util.List;

/**
 * How far the facts of a version can be trusted: shown with the procedure, never hidden.
 *
 * @param sources the sites and texts that were read, in the words of the catalogue
 */
public record Verification(State state, LocalDate checkedOn, List<String> sources) {

    public Verification {
        sources = List.copyOf(sources);
    }

    /** Read in an official page or law; read elsewhere; kept for history. */
    public enum State {
        VERIFIED,
        SECONDARY,
        HISTORIC
    }
}
