package org.chancery.incoming.internal;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.chancery.clearance.NeedToKnow;
import org.chancery.incoming.IncomingState;
import org.chancery.incoming.SentStatuses;
import org.chancery.jooq.incoming.tables.records.DocumentRecord;
import org.chancery.platform.LocalizedText;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells a sender inside the ministry the few things it may know of the receiver's register. */
@Component
class SentStatusDesk implements SentStatuses {
    private final ArrivalStore documents;
    private final ArrivalPlaces places;
    private final NeedToKnow knowledge;

    SentStatusDesk(ArrivalStore documents, ArrivalPlaces places, NeedToKnow knowledge) {
        this.documents = documents;
        this.places = places;
        this.knowledge = knowledge;
    }

    @Override
    public List<Sent> of(String sha256) {
        return documents.of(sha256).stream()
                .filter(row -> knowledge.mayKnow(row.getId()))
                .sorted(Comparator.comparing(DocumentRecord::getRegisteredAt))
                .map(this::sent)
                .toList();
    }

    private Sent sent(DocumentRecord row) {
        return new Sent(
                row.getUnit(),
                row.getAgency(),
                row.getYear(),
                row.getNumber(),
                row.getArrived(),
                IncomingState.valueOf(row.getState()),
                lead(row),
                row.getDue(),
                finished(row));
    }

    private @Nullable LocalizedText lead(DocumentRecord row) {
        return row.getLead() == null ? null : places.name(row.getLead());
    }

    private static @Nullable LocalDate finished(DocumentRecord row) {
        return row.getEndedAt() == null ? null : ArrivalPlaces.day(row.getEndedAt());
    }
}
