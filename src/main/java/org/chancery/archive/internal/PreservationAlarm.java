package org.chancery.archive.internal;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.chancery.identity.People;
import org.chancery.identity.Person;
import org.chancery.identity.Role;
import org.chancery.identity.Units;
import org.chancery.notices.NoticeOrder;
import org.chancery.notices.Notices;
import org.chancery.signing.SigningError;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells administrators, once a day, that the proof of archived signatures could not be renewed. */
@Component
class PreservationAlarm {
    private static final String KIND = "archive-renewal";
    private static final UUID SUBJECT = UUID.nameUUIDFromBytes(KIND.getBytes(StandardCharsets.US_ASCII));

    private final ReminderStore reminders;
    private final Notices notices;
    private final People people;
    private final MessageSource messages;

    PreservationAlarm(ReminderStore reminders, Notices notices, People people, MessageSource messages) {
        this.reminders = reminders;
        this.notices = notices;
        this.people = people;
        this.messages = messages;
    }

    @Transactional
    void raise(SigningError why, int waiting, int unsound, Instant now) {
        LocalDate day = ArchiveTerms.day(now);
        if (!reminders.first(SUBJECT, KIND, day, now)) {
            return;
        }
        for (Person person : people.withRole(Role.ADMINISTRATOR, Units.MINISTRY)) {
            notices.send(new NoticeOrder(
                    person.email(),
                    KIND,
                    person.language(),
                    Map.of(
                            "name",
                            person.name(),
                            "waiting",
                            waiting,
                            "unsound",
                            unsound,
                            "why",
                            messages.getMessage(why.messageKey(), null, person.language())),
                    KIND + "/" + day + "/" + person.id()));
        }
    }
}
