package org.chancery.identity;

/**
 * Whether the person at the keyboard proved again, within ten minutes, that it is they: asked before signing.
 *
 * <p>Work outside of a request, which the program does by itself, is always fresh.
 */
public interface Reauthentication {
    /** @return whether the proof is younger than ten minutes */
    boolean isFresh();

    /**
     * Demands a fresh proof. People are led to {@code /reauthenticate?next=…}.
     *
     * @throws org.chancery.platform.Fault {@link IdentityError#REAUTHENTICATION_NEEDED}
     */
    void requireFresh();

    /** Notes that the current person just proved it again; called after {@link Accounts#prove}. */
    void renew();
}
