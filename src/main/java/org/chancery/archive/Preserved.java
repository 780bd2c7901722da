package org.chancery.archive;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How it stands with the proof of an archived document's signatures.
 *
 * @param latest SHA-256 of the newest version, the original's where none was renewed
 * @param renewals how many time stamps were added since it was archived
 * @param provenUntil null where nothing is to be proven
 */
public record Preserved(
        State state, String latest, int renewals, @Nullable Instant provenUntil) {
    /** States of the proof. */
    public enum State {
        /** Not looked at yet. */
        NEW,
        /** Proven until the day that is given. */
        SOUND,
        /** To be renewed, and the services that this needs did not help yet; tried again every hour. */
        WAITING,
        /** Nobody signed it. */
        UNSIGNED,
        /** Its signatures did not stand when it was looked at; nothing is added to it. */
        UNSOUND
    }
}
