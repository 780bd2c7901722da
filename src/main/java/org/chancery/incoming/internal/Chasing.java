package org.chancery.incoming.internal;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.chancery.incoming.Urgency;
import org.chancery.jooq.incoming.tables.records.DocumentRecord;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reminds lead units: at once of what is urgent, days before the due date, and again and again after it (Article 24). */
@Component
class Chasing {
    private final ArrivalStore documents;
    private final ArrivalReminderStore reminders;
    private final ArrivalJournal journal;
    private final ArrivalPost post;
    private final ChasingSettings settings;
    private final Clock clock;

    Chasing(
            ArrivalStore documents,
            ArrivalReminderStore reminders,
            ArrivalJournal journal,
            ArrivalPost post,
            ChasingSettings settings,
            Clock clock) {
        this.documents = documents;
        this.reminders = reminders;
        this.journal = journal;
        this.post = post;
        this.settings = settings;
        this.clock = clock;
    }

    /** Tells the lead unit at once of what is urgent. */
    void assigned(DocumentRecord row, Instant now) {
        if (Urgency.values()[row.getUrgency()].atOnce()) {
            LocalDate today = ArrivalPlaces.day(now);
            reminders.first(row.getId(), "AT_ONCE", today, now);
            post.remind(row, "incoming-urgent", "AT_ONCE/" + row.getLead() + "/" + today);
        }
    }

    void byHand(DocumentRecord row, String note, String key) {
        post.chase(row, note, key);
    }

    void cancelled(DocumentRecord row) {
        post.cancelled(row);
    }

    /**
     * Reminds of everything that is due soon or late; each time once, however often it is called.
     *
     * @return how many were reminded of
     */
    @Transactional
    int remind() {
        Instant now = clock.instant();
        LocalDate today = ArrivalPlaces.day(now);
        int sent = 0;
        for (DocumentRecord row : documents.dueBy(today.plusDays(settings.before()))) {
            long late = ChronoUnit.DAYS.between(row.getDue(), today);
            LocalDate day = row.getDue().plusDays(late <= 0 ? 0 : (late - 1) / settings.again() * settings.again() + 1);
            String kind = late <= 0 ? "SOON" : "LATE";
            if (reminders.first(row.getId(), kind, day, now)) {
                post.remind(row, late <= 0 ? "incoming-due" : "incoming-late", kind + "/" + day);
                journal.write(row, "REMIND", now, "", Map.of("kind", kind, "due", row.getDue()));
                sent++;
            }
        }
        return sent;
    }
}
