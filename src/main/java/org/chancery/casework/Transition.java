package org.chancery.casework;

import java.util.List;
import java.util.Set;
import org.chancery.identity.Role;

/**
 * One row of a life cycle.
 *
 * @param to statuses it may lead to; the first guard that holds decides, see {@code outcomes}
 * @param roles officials who may; empty for the applicant or the program
 * @param by who acts
 * @param guards names of conditions, all of which must hold
 * @param clock what happens to the legal clock
 */
public record Transition(
        CaseStatus from,
        CaseAction action,
        List<CaseStatus> to,
        By by,
        Set<Role> roles,
        List<String> guards,
        ClockEffect clock) {
    public Transition {
        to = List.copyOf(to);
        roles = Set.copyOf(roles);
        guards = List.copyOf(guards);
    }

    /** Who acts. */
    public enum By {
        OFFICIAL,
        APPLICANT,
        PROGRAM
    }

    /** What happens to the legal clock. */
    public enum ClockEffect {
        NONE,
        START,
        STOP,
        RESUME,
        END,
        MOVE
    }
}
