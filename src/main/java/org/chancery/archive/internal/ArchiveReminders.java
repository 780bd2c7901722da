package org.chancery.archive.internal;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.chancery.archive.DossierTab;
import org.chancery.jooq.archive.tables.records.DossierRecord;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells units once when a file is to be handed over within thirty days, and once when it is late. */
@Component
class ArchiveReminders {
    private final DossierListStore lists;
    private final ReminderStore reminders;
    private final ArchivePost post;
    private final ArchiveJournal journal;
    private final Clock clock;

    ArchiveReminders(
            DossierListStore lists, ReminderStore reminders, ArchivePost post, ArchiveJournal journal, Clock clock) {
        this.lists = lists;
        this.reminders = reminders;
        this.post = post;
        this.journal = journal;
        this.clock = clock;
    }

    /** @return how many were sent */
    @Transactional
    int send() {
        int sent = 0;
        for (DossierRecord row : lists.everywhere(DossierTab.DUE)) {
            sent += remind(row, "archive-due", "REMIND_DUE", Objects.requireNonNull(row.getDue()));
        }
        for (DossierRecord row : lists.everywhere(DossierTab.OVERDUE)) {
            sent += remind(row, "archive-overdue", "REMIND_OVERDUE", Objects.requireNonNull(row.getOverdueAfter()));
        }
        return sent;
    }

    private int remind(DossierRecord row, String template, String action, LocalDate day) {
        Instant now = clock.instant();
        if (!reminders.first(row.getId(), template, day, now)) {
            return 0;
        }
        post.reminder(row.getUnit(), template, row.getId(), row.getNotation() + " " + row.getTitle(), day);
        journal.write(row, action, now, day.toString(), Map.of("day", day));
        return 1;
    }
}
