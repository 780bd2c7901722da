package org.chancery.clearance;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.chancery.platform.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * A change of who may know something.
 *
 * @param label by which people know the thing, null for who may not know it
 * @param path of its page, null with the label
 * @param letIn names of those whom it lets in
 * @param tookAway names of those whom it took it from; empty where it was the first list
 * @param lifts whether everybody of the unit is let in
 * @param reach how far the thing is to be seen, null where the change is one of the list
 * @param first whether it made the list
 * @param overtaken whether a later change came before its confirmation, so that it lets nobody in
 * @param state how it stands
 * @param endedBy who confirmed or refused it, null while it is open
 * @param mine whether the current actor asked for it
 * @param mayEnd whether the current actor may confirm or refuse it now
 */
public record Change(
        UUID id,
        String kind,
        UUID subject,
        String unit,
        LocalizedText unitName,
        @Nullable String label,
        @Nullable String path,
        List<String> letIn,
        List<String> tookAway,
        boolean lifts,
        Restrictable.@Nullable Reach reach,
        boolean first,
        String reason,
        String askedBy,
        Instant askedAt,
        boolean overtaken,
        State state,
        @Nullable String endedBy,
        @Nullable Instant endedAt,
        boolean mine,
        boolean mayEnd) {
    /** @return whether it lets somebody in once it is confirmed */
    public boolean isWidening() {
        return !letIn.isEmpty() || lifts || reach == Restrictable.Reach.AGENCY;
    }

    /** How a change stands. */
    public enum State {
        /** Nobody else has confirmed it. */
        OPEN,
        /** Confirmed. */
        CONFIRMED,
        /** Refused: nobody was let in. */
        REFUSED
    }
}
