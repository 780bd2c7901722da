package org.chancery.identity;

import java.io.Serializable;
import java.security.Principal;
import java.util.UUID;

/**
 * The person behind a session or token, as the web layer carries it.
 *
 * @param id the person
 * @param displayName the person's name
 * @param official whether they work for the ministry
 */
public record SignedIn(UUID id, String displayName, boolean official) implements Principal, Serializable {
    /** @return the person's id, under which sessions are listed */
    @Override
    public String getName() {
        return id.toString();
    }

    /** @return the principal of a person */
    public static SignedIn of(Person person) {
        return new SignedIn(person.id(), person.name(), person.official());
    }
}
