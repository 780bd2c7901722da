package org.chancery.identity;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Keeps the ministry's people; for administrators, but for the two doors that open by a one-time link. */
public interface Officials {
    /** @return all officials by name */
    List<Listed> all();

    /**
     * Makes an official's account and an invitation link for it.
     *
     * @return the link's token, shown only here, good for three days
     */
    String invite(String name, String email, Set<Assignment> assignments);

    /** Lets an official in or keeps them out; the last administrator stays. */
    void setDisabled(UUID person, boolean disabled);

    /** @return what the link opens, null where it is used up, too old or unknown */
    @Nullable
    Door door(String token);

    /**
     * Goes through a door: sets name and address (of the first administrator), password and authenticator.
     *
     * @param secret the authenticator's secret, Base32
     * @param code its six digits now, as proof that it was taken over
     * @throws org.chancery.platform.Fault {@link IdentityError#LINK_INVALID}, {@code CODE_WRONG}, {@code PASSWORD_SHORT}, {@code PASSWORD_COMMON}
     */
    Person enter(String token, String name, String email, String password, String secret, String code);

    /** @return a fresh secret for an authenticator, Base32 */
    String freshSecret();

    /** A one-time door: the setup of the first administrator, or an invitation. */
    enum Door {
        SETUP,
        INVITATION
    }

    /** An official in the list. */
    record Listed(Person person, Set<Assignment> assignments, boolean disabled, boolean ready) {}
}
