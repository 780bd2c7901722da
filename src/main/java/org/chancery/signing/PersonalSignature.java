package org.chancery.signing;

/**
 * An order to sign for a person.
 *
 * @param key the person's key
 * @param shownName the name that is drawn as the blue handwritten signature
 * @param box where the visible signature stands: between title and name
 */
public record PersonalSignature(KeyId key, String shownName, PageBox box) {
    public PersonalSignature {
        if (shownName.isBlank() || shownName.length() > 100) {
            throw new IllegalArgumentException("a signature shows a name of 1 to 100 characters");
        }
    }
}
