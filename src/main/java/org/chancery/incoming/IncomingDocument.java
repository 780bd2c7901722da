package org.chancery.incoming;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.chancery.platform.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * An incoming document as whoever looks may see it.
 *
 * @param unit code of the unit that received it
 * @param year of receipt, in Asia/Ho_Chi_Minh
 * @param number its arrival number (số đến) in that year
 * @param arrived day of receipt (ngày đến)
 * @param handOverBy until when it is to be registered and handed over: the next working day, the day itself where urgent
 * @param registeredLate whether it was registered after that day
 * @param issuer the body or person it comes from
 * @param code number and notation, empty where it has none
 * @param assignment who handles it, null before the leader said so
 * @param progress the last word of the lead unit, may be empty
 * @param chased how often the lead unit was asked to hurry
 * @param cancelled why our copy is cancelled, null where it stands
 * @param ending how it ended, null while it goes on
 * @param late whether it is past its due date, or not handed over in time
 * @param allowed what the current actor may do now
 */
public record IncomingDocument(
        IncomingId id,
        String unit,
        LocalizedText unitName,
        int year,
        long number,
        Instant receivedAt,
        LocalDate arrived,
        Instant registeredAt,
        String registeredBy,
        LocalDate handOverBy,
        boolean registeredLate,
        String issuer,
        String code,
        LocalDate dated,
        String type,
        String subject,
        Urgency urgency,
        IncomingFile file,
        IncomingState state,
        @Nullable Assignment assignment,
        String progress,
        int chased,
        @Nullable Cancelled cancelled,
        @Nullable Ending ending,
        boolean late,
        Set<IncomingAction> allowed) {
    /** The leader's word. */
    public record Assignment(
            String instruction,
            String leader,
            String lead,
            LocalizedText leadName,
            List<String> support,
            List<LocalizedText> supportNames,
            LocalDate due,
            Instant at,
            @Nullable String takenBy) {}

    /** The order of its issuer, and who carried it out. */
    public record Cancelled(String reason, String reference, String by, Instant at) {}

    /**
     * How it ended.
     *
     * @param reply number and notation of the answer, may be empty
     * @param reason why it was given back, null where it was done
     */
    public record Ending(String reply, @Nullable ReturnReason reason, String note, Instant at) {}
}
