package org.chancery.signing;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The name of a signing key; in a key store it is the alias.
 *
 * @param value lower-case letters, digits, dots, hyphens and underscores, at most 100
 */
public record KeyId(String value) {
    private static final Pattern SHAPE = Pattern.compile("[a-z0-9][a-z0-9._-]{0,99}");

    public KeyId {
        if (!SHAPE.matcher(value).matches() || value.contains("..")) {
            throw new IllegalArgumentException("not a key name");
        }
    }

    /** @return the name of a person's key */
    public static KeyId ofPerson(String ownerId) {
        return new KeyId("personal-" + ownerId.toLowerCase(Locale.ROOT));
    }

    /** @return the name of an agency's key */
    public static KeyId ofAgency(String unitCode) {
        return new KeyId("agency-" + unitCode.toLowerCase(Locale.ROOT));
    }

    @Override
    public String toString() {
        return value;
    }
}
