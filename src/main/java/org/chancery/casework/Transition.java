package org.chancery.casework;

import java.util.List;
import java.util.Set;
import org.chancery.identity.Role;
import org.jspecify.annotations.Nullable;

/**
 * One row of a life cycle.
 *
 * @param to where it leads: the first whose condition holds
 * @param roles officials who may; empty for the applicant or the program
 * @param by who acts
 * @param guards names of conditions, all of which must hold
 */
public record Transition(
        CaseStatus from, CaseAction action, List<Outcome> to, By by, Set<Role> roles, List<String> guards) {
    public Transition {
        to = List.copyOf(to);
        roles = Set.copyOf(roles);
        guards = List.copyOf(guards);
    }

    /**
     * A status it leads to.
     *
     * @param when name of the condition, null for "otherwise"
     * @param clock what happens to the legal clock; nothing where it was never started
     */
    public record Outcome(CaseStatus status, @Nullable String when, ClockEffect clock) {}

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
