package org.chancery.platform;

/**
 * Who acts.
 *
 * @param id person id as text, or a word such as {@code system} or {@code anonymous}
 * @param name display name, family name first where the person writes it so
 * @param kind what sort of actor
 * @param origin where from: the client's network address, or {@code job}
 */
public record Actor(String id, String name, Kind kind, String origin) {
    /** The program itself, in a job. */
    public static final Actor SYSTEM = new Actor("system", "Chancery", Kind.SYSTEM, "job");

    /** Sorts of actors. */
    public enum Kind {
        /** Nobody signed in. */
        ANONYMOUS,
        /** A person who applies. */
        APPLICANT,
        /** A person who works for the ministry. */
        OFFICIAL,
        /** The program. */
        SYSTEM
    }

    /** @return somebody who has not signed in */
    public static Actor anonymous(String origin) {
        return new Actor("anonymous", "", Kind.ANONYMOUS, origin);
    }

    /** @return whether this is an official */
    public boolean isOfficial() {
        return kind == Kind.OFFICIAL;
    }

    /** @return whether somebody signed in */
    public boolean isSignedIn() {
        return kind == Kind.OFFICIAL || kind == Kind.APPLICANT;
    }
}
