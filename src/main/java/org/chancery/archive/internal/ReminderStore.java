package org.chancery.archive.internal;

import static org.chancery.jooq.archive.Tables.REMINDER;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** What was reminded of. */
@Component
class ReminderStore {
    private final DSLContext sql;

    ReminderStore(DSLContext sql) {
        this.sql = sql;
    }

    /** @return whether this is the first time */
    boolean first(UUID subject, String kind, LocalDate due, Instant at) {
        return sql.insertInto(REMINDER)
                        .set(REMINDER.SUBJECT, subject)
                        .set(REMINDER.KIND, kind)
                        .set(REMINDER.DUE, due)
                        .set(REMINDER.SENT_AT, at)
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }
}
