package org.chancery.identity;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * What the current actor may do: nothing, unless an assignment says so. The program itself ({@code Actor.SYSTEM}) may do everything;
 * administrators see no case content, because a role never implies another.
 */
public interface Access {
    /**
     * Demands a role at a unit; a refusal is audited.
     *
     * @throws org.chancery.platform.Fault {@link IdentityError#FORBIDDEN}, or {@link IdentityError#SIGN_IN_NEEDED} where nobody signed in
     */
    void require(Role role, String unitCode);

    /**
     * Demands any one of some roles at a unit; a refusal is audited.
     *
     * @throws org.chancery.platform.Fault as {@link #require}
     */
    void requireAny(Set<Role> roles, String unitCode);

    /** @return whether the current actor has the role at the unit or above it */
    boolean may(Role role, String unitCode);

    /** @return the codes of the units that any of these roles covers for the current actor; empty where none does */
    Set<String> scope(Role... roles);

    /** @return whether the current actor has the role anywhere */
    boolean has(Role role);

    /**
     * @return the current person
     * @throws org.chancery.platform.Fault {@link IdentityError#SIGN_IN_NEEDED} where nobody signed in
     */
    UUID personId();

    /** @return the current person, empty where nobody signed in */
    Optional<UUID> person();
}
