package org.chancery.signing;

/**
 * The signing keys of people and agencies.
 *
 * <p>In demo mode a key and its certificate are made on first use by the embedded authority; in production keys are configured
 * (PKCS#12 or PKCS#11) under the alias that {@link KeyId} gives, and are never made silently.
 */
public interface Keys {
    /**
     * @param ownerId stable identifier of the person: letters, digits, dots, hyphens
     * @param name the person's name, family name first
     * @param title position, such as {@code Tham tán}
     * @return the person's key
     * @throws org.chancery.platform.Fault {@link SigningError#KEY_MISSING} in production if it is not configured, {@link
     *     SigningError#KEY_OF_ANOTHER} if its certificate names somebody else
     */
    KeyId personal(String ownerId, String name, String title);

    /**
     * @param unitCode stable code of the agency: letters, digits, dots, hyphens
     * @param name the agency's name
     * @return the agency's key
     * @throws org.chancery.platform.Fault {@link SigningError#KEY_MISSING} in production if it is not configured, {@link
     *     SigningError#KEY_OF_ANOTHER} if its certificate names another agency
     */
    KeyId agency(String unitCode, String name);

    /** @return whether this installation can sign with the key */
    boolean holds(KeyId key);
}
