package org.chancery.signing;

/**
 * An order to seal for an agency; the place follows from the personal signature.
 *
 * @param key the agency's key
 * @param upperText text along the upper rim of the seal, such as the country or the parent body
 * @param name the agency's name, in the seal
 */
public record AgencySeal(KeyId key, String upperText, String name) {
    public AgencySeal {
        if (name.isBlank() || name.length() > 120 || upperText.length() > 120) {
            throw new IllegalArgumentException("a seal shows a name of 1 to 120 characters");
        }
    }
}
