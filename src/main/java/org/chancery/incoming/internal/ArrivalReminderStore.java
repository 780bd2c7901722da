package org.chancery.incoming.internal;

import static org.chancery.jooq.incoming.Tables.REMINDER;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** What lead units were reminded of. */
@Component
class ArrivalReminderStore {
    private final DSLContext sql;

    ArrivalReminderStore(DSLContext sql) {
        this.sql = sql;
    }

    /** @return whether it is the first time */
    boolean first(UUID document, String kind, LocalDate day, Instant at) {
        return sql.insertInto(REMINDER)
                        .set(REMINDER.DOCUMENT, document)
                        .set(REMINDER.KIND, kind)
                        .set(REMINDER.DAY, day)
                        .set(REMINDER.SENT_AT, at)
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }
}
