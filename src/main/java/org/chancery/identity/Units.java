package org.chancery.identity;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The tree of units. Read-only and thread-safe. */
public interface Units {
    /** The ministry's own code. */
    String MINISTRY = "G08";

    /** @return the unit, empty where the code is unknown */
    Optional<Unit> find(String code);

    /**
     * @return the unit
     * @throws org.chancery.platform.Fault {@link IdentityError#UNIT_UNKNOWN}
     */
    Unit require(String code);

    /** @return every unit, parents before children, then by code */
    List<Unit> all();

    /** @return the units directly below, by code */
    List<Unit> children(String code);

    /** @return the codes of the unit and of everything below it; empty where the code is unknown */
    Set<String> subtree(String code);

    /** @return missions abroad, by code */
    List<Unit> missions();
}
