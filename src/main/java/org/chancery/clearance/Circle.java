package org.chancery.clearance;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Who may know a thing.
 *
 * @param path of its page
 * @param restricted whether there is a list; without one everybody of its unit may
 * @param reach how far it is seen where there is no list
 * @param members who may know it, by name; empty where it is not restricted
 * @param changes all of them, newest first
 * @param mayManage whether the current actor may change the list
 * @param looks who looked at it since it was restricted, newest first, at most 50; empty for who may not manage it
 */
public record Circle(
        String kind,
        UUID subject,
        String label,
        String path,
        boolean restricted,
        Restrictable.Reach reach,
        List<Member> members,
        List<Change> changes,
        boolean mayManage,
        List<Look> looks) {
    /** @return whether a change of it waits for somebody’s confirmation */
    public boolean isOpen() {
        return changes.stream().anyMatch(change -> change.state() == Change.State.OPEN);
    }

    /**
     * A person who may know it, or could.
     *
     * @param listed whether they are on the list
     * @param involved whether they work on the thing
     */
    public record Member(UUID person, String name, String email, boolean listed, boolean involved) {}

    /**
     * Somebody looked at it.
     *
     * @param how {@code page}, {@code content}, {@code picture}
     */
    public record Look(String by, Instant at, String how) {}
}
