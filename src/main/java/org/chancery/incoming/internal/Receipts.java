package org.chancery.incoming.internal;

import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.chancery.jooq.incoming.tables.records.DocumentRecord;
import org.chancery.jooq.incoming.tables.records.InboxRecord;
import org.chancery.notices.NoticeOrder;
import org.chancery.notices.Notices;
import org.springframework.stereotype.Component;

/** Tells a sender by mail, once and on the day of registration, which arrival number the document has. */
@Component
class Receipts {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private final ArrivalStore documents;
    private final ArrivalPlaces places;
    private final Notices notices;

    Receipts(ArrivalStore documents, ArrivalPlaces places, Notices notices) {
        this.documents = documents;
        this.places = places;
        this.notices = notices;
    }

    void send(InboxRecord item, UUID id) {
        if (item.getReplyTo().isEmpty()) {
            return;
        }
        DocumentRecord document = documents.require(id);
        notices.send(new NoticeOrder(
                item.getReplyTo(),
                "incoming-receipt",
                Locale.of("vi"),
                Map.of(
                        "unit", places.name(document.getAgency()).vi(),
                        "unitEn", places.name(document.getAgency()).en(),
                        "number", Long.toString(document.getNumber()),
                        "year", Short.toString(document.getYear()),
                        "arrived", DAY.format(document.getArrived()),
                        "code", document.getCode(),
                        "subject", document.getSubject()),
                "incoming/" + id + "/receipt"));
    }

    /** Tells a partner that a document is not registered, and why. */
    void refuse(InboxRecord item, String reason) {
        if (!item.getReplyTo().isEmpty()) {
            notices.send(new NoticeOrder(
                    item.getReplyTo(),
                    "incoming-refused",
                    Locale.of("vi"),
                    Map.of(
                            "unit", places.name(item.getUnit()).vi(),
                            "unitEn", places.name(item.getUnit()).en(),
                            "subject", item.getSubject(),
                            "reason", reason),
                    "inbox/" + item.getId() + "/refused"));
        }
    }
}
