package org.chancery.archive;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.chancery.platform.LocalizedText;
import org.jspecify.annotations.Nullable;

/** A disposal list and, at its end, its minutes; what has not happened yet is null or empty. */
public record Disposal(
        UUID id,
        String agency,
        LocalizedText agencyName,
        State state,
        String grounds,
        Act proposed,
        @Nullable Instant toldAt,
        @Nullable Act decided,
        String decision,
        @Nullable Act executed,
        String witness,
        String method,
        List<Item> items,
        Set<Action> allowed) {
    /** Where it stands. */
    public enum State {
        PROPOSED,
        NOTIFIED,
        APPROVED,
        REJECTED,
        EXECUTED
    }

    /** What can be done now. */
    public enum Action {
        TELL,
        KEEP,
        DECIDE,
        EXECUTE
    }

    /** Who did it and when. */
    public record Act(String by, Instant at) {}

    /** A file on the list; kept: why it is kept after all, empty where it is not. */
    public record Item(Dossier dossier, String kept) {}
}
