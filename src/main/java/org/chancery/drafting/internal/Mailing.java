package org.chancery.drafting.internal;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.chancery.identity.Units;
import org.chancery.jooq.drafting.tables.records.DraftRecord;
import org.chancery.jooq.drafting.tables.records.RecipientRecord;
import org.chancery.notices.NoticeOrder;
import org.chancery.notices.Notices;
import org.chancery.platform.PlatformSettings;
import org.chancery.records.DocumentIssued;
import org.springframework.stereotype.Component;

/** Sends an issued document to its recipients: units find it at their desk, others are written to where they have an address. */
@Component
class Mailing {
    private static final Pattern MAIL = Pattern.compile("[^@\\s]{1,64}@[^@\\s]{1,190}");
    private static final Locale VIETNAMESE = Locale.of("vi");

    private final RecipientStore recipients;
    private final Notices notices;
    private final Units units;
    private final PlatformSettings settings;

    Mailing(RecipientStore recipients, Notices notices, Units units, PlatformSettings settings) {
        this.recipients = recipients;
        this.notices = notices;
        this.units = units;
        this.settings = settings;
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

    /** Tells the same recipients that it stands no more (thu hồi). */
    void recall(DraftRecord draft, String reason) {
        for (RecipientRecord one : recipients.of(draft.getId())) {
            if (MAIL.matcher(one.getAddress()).matches()) {
                notices.send(new NoticeOrder(
                        one.getAddress(),
                        "drafting-recalled",
                        VIETNAMESE,
                        Map.of(
                                "name", one.getName(),
                                "number", draft.getNumber(),
                                "subject", draft.getSubject(),
                                "unit", units.require(draft.getUnit()).name().vi(),
                                "reason", reason),
                        "draft/" + draft.getId() + "/recalled/" + one.getOrdinal()));
            }
        }
    }
}
