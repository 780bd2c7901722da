package org.chancery.archive;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.chancery.platform.LocalizedText;
import org.jspecify.annotations.Nullable;

/** A hand-over to the archive, which is also its record (biên bản giao nhận); handed and received are null before they happen. */
public record Transfer(
        UUID id,
        String unit,
        LocalizedText unitName,
        State state,
        Act notified,
        LocalDate handOverOn,
        @Nullable Act handed,
        @Nullable Act received,
        String note,
        List<Item> items,
        Set<Action> allowed) {
    /** Where it stands. */
    public enum State {
        NOTIFIED,
        HANDED_OVER,
        RECEIVED
    }

    /** What can be done now. */
    public enum Action {
        HAND_OVER,
        RECEIVE
    }

    /** Whether a file came. */
    public enum Outcome {
        EXPECTED,
        HELD_BACK,
        RECEIVED
    }

    /** Who did it and when. */
    public record Act(String by, Instant at) {}

    /** A file that was expected. */
    public record Item(Dossier dossier, Outcome outcome) {}
}
