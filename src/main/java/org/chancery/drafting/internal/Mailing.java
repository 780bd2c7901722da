package org.chancery.drafting.internal;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.chancery.clearance.NeedToKnow;
import org.chancery.identity.People;
import org.chancery.identity.Person;
import org.chancery.identity.Role;
import org.chancery.identity.Units;
import org.chancery.jooq.drafting.tables.records.DraftRecord;
import org.chancery.jooq.drafting.tables.records.RecipientRecord;
import org.chancery.notices.NoticeOrder;
import org.chancery.notices.Notices;
import org.chancery.platform.PlatformSettings;
import org.chancery.records.DocumentIssued;
import org.chancery.records.DocumentRevoked;
import org.springframework.stereotype.Component;

/** Sends an issued document to its recipients: units find it at their desk, others are written to where they have an address. */
@Component
class Mailing {
    private static final Pattern MAIL = Pattern.compile("[^@\\s]{1,64}@[^@\\s]{1,190}");
    private static final Locale VIETNAMESE = Locale.of("vi");

    private final RecipientStore recipients;
    private final Notices notices;
    private final Units units;
    private final People people;
    private final PlatformSettings settings;
    private final NeedToKnow knowledge;

    Mailing(
            RecipientStore recipients,
            Notices notices,
            Units units,
            People people,
            PlatformSettings settings,
            NeedToKnow knowledge) {
        this.recipients = recipients;
        this.notices = notices;
        this.units = units;
        this.people = people;
        this.settings = settings;
        this.knowledge = knowledge;
    }

    void send(DraftRecord draft, DocumentIssued event) {
        recipients.sent(draft.getId(), event.at());
        for (RecipientRecord one : recipients.of(draft.getId())) {
            if (MAIL.matcher(one.getAddress()).matches()) {
                notices.send(new NoticeOrder(
                        one.getAddress(),
                        "drafting-issued",
                        VIETNAMESE,
                        Map.of(
                                "name", one.getName(),
                                "number", event.result().number(),
                                "subject", draft.getSubject(),
                                "unit", units.require(draft.getUnit()).name().vi(),
                                "link",
                                        settings.publicUrl() + "/verify/"
                                                + event.result().verificationCode()),
                        "draft/" + draft.getId() + "/issued/" + one.getOrdinal()));
            }
        }
    }

    /** Cancels the copies and tells the same recipients that it stands no more (thu hồi); of those inside, who handles their papers. */
    void recall(DraftRecord draft, DocumentRevoked event) {
        recipients.recalled(draft.getId(), event.at());
        for (RecipientRecord one : recipients.of(draft.getId())) {
            if (!one.getUnit().isEmpty()) {
                tellUnit(draft, one.getUnit());
            } else if (MAIL.matcher(one.getAddress()).matches()) {
                notices.send(new NoticeOrder(
                        one.getAddress(),
                        "drafting-recalled",
                        VIETNAMESE,
                        Map.of(
                                "name", one.getName(),
                                "number", draft.getNumber(),
                                "subject", draft.getSubject(),
                                "unit", units.require(draft.getUnit()).name().vi(),
                                "reason", event.reason()),
                        "draft/" + draft.getId() + "/recalled/" + one.getOrdinal()));
            }
        }
    }

    private void tellUnit(DraftRecord draft, String unit) {
        for (Person clerk : people.withRole(Role.CLERK, unit)) {
            if (!knowledge.mayKnow(draft.getId(), clerk.id())) {
                continue;
            }
            notices.send(new NoticeOrder(
                    clerk.email(),
                    "drafting-copy-recalled",
                    clerk.language(),
                    Map.of(
                            "name", clerk.name(),
                            "unit", units.require(draft.getUnit()).name().in(clerk.language()),
                            "receiver", units.require(unit).name().in(clerk.language()),
                            "link", settings.publicUrl() + "/desk/drafts/" + draft.getId()),
                    "draft/" + draft.getId() + "/copy-recalled/" + clerk.id()));
        }
    }
}
