package org.chancery.incoming.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.chancery.incoming.IncomingDocument;
import org.chancery.incoming.IncomingId;
import org.chancery.incoming.IncomingState;
import org.chancery.incoming.ReturnReason;
import org.chancery.incoming.Urgency;
import org.chancery.jooq.incoming.tables.records.DocumentRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Shows documents as the current actor sees them. */
@Component
class ArrivalViews {
    private final ArrivalPlaces places;
    private final ArrivalFileStore files;
    private final ArrivalAccess access;
    private final Clock clock;

    ArrivalViews(ArrivalPlaces places, ArrivalFileStore files, ArrivalAccess access, Clock clock) {
        this.places = places;
        this.files = files;
        this.access = access;
        this.clock = clock;
    }

    IncomingDocument view(DocumentRecord row) {
        IncomingState state = IncomingState.valueOf(row.getState());
        return new IncomingDocument(
                new IncomingId(row.getId()),
                row.getUnit(),
                places.name(row.getUnit()),
                row.getYear(),
                row.getNumber(),
                row.getReceivedAt(),
                row.getArrived(),
                row.getRegisteredAt(),
                row.getRegisteredBy(),
                row.getHandOverBy(),
                ArrivalPlaces.day(row.getRegisteredAt()).isAfter(row.getHandOverBy()),
                row.getIssuer(),
                row.getCode(),
                row.getDated(),
                row.getType(),
                row.getSubject(),
                Urgency.values()[row.getUrgency()],
                files.require(row.getFile()),
                state,
                assignment(row),
                row.getProgress(),
                row.getChased(),
                cancelled(row),
                ending(row),
                isLate(state, row),
                access.allowed(row));
    }

    private boolean isLate(IncomingState state, DocumentRecord row) {
        LocalDate limit = state == IncomingState.REGISTERED ? row.getHandOverBy() : row.getDue();
        return !state.isOver() && limit != null && limit.isBefore(ArrivalPlaces.day(clock.instant()));
    }

    private IncomingDocument.@Nullable Assignment assignment(DocumentRecord row) {
        String lead = row.getLead();
        if (lead == null) {
            return null;
        }
        List<String> support = Arrays.asList(row.getSupport());
        return new IncomingDocument.Assignment(
                row.getInstruction(),
                row.getLeader(),
                lead,
                places.name(lead),
                support,
                support.stream().map(places::name).toList(),
                row.getDue(),
                row.getAssignedAt(),
                row.getTakenBy());
    }

    private static IncomingDocument.@Nullable Cancelled cancelled(DocumentRecord row) {
        String reason = row.getCancelReason();
        return reason == null
                ? null
                : new IncomingDocument.Cancelled(
                        reason, row.getCancelReference(), row.getCancelledBy(), row.getCancelledAt());
    }

    private static IncomingDocument.@Nullable Ending ending(DocumentRecord row) {
        boolean onlyCancelled = row.getEndedAt() != null && row.getEndedAt().equals(row.getCancelledAt());
        if (row.getEndedAt() == null || onlyCancelled) {
            return null;
        }
        String reason = row.getReturnReason();
        return new IncomingDocument.Ending(
                row.getReply(), reason == null ? null : ReturnReason.valueOf(reason), row.getNote(), row.getEndedAt());
    }
}
