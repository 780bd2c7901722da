package org.chancery.incoming.internal;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.chancery.audit.Audit;
import org.chancery.content.ContentRead;
import org.chancery.identity.People;
import org.chancery.identity.Person;
import org.chancery.identity.Role;
import org.chancery.jooq.incoming.tables.records.DocumentRecord;
import org.chancery.notices.NoticeOrder;
import org.chancery.notices.Notices;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Ends what came by mail or from the scanner and bears a degree of secrecy: its words and bytes are erased, and the
 * clerks are told to handle it outside of this installation. What is only a picture shows its mark when it was read.
 */
@Component
class SecretArrivals {
    private static final String REASON = "Mang dấu chỉ độ mật: không được tiếp nhận trên hệ thống có kết nối mạng";
    private final InboxStore inbox;
    private final ArrivalStore documents;
    private final SecretErasure erasure;
    private final Audit audit;
    private final Notices notices;
    private final People people;
    private final Clock clock;

    SecretArrivals(
            InboxStore inbox,
            ArrivalStore documents,
            SecretErasure erasure,
            Audit audit,
            Notices notices,
            People people,
            Clock clock) {
        this.inbox = inbox;
        this.documents = documents;
        this.erasure = erasure;
        this.audit = audit;
        this.notices = notices;
        this.people = people;
        this.clock = clock;
    }

    @EventListener
    void read(ContentRead event) {
        Map<UUID, String> items = inbox.holding(event.sha256());
        List<DocumentRecord> registered = documents.of(event.sha256());
        if ((items.isEmpty() && registered.isEmpty()) || !erasure.isSecret(event.sha256())) {
            return;
        }
        items.forEach((item, unit) -> end(item, unit, "reading"));
        registered.forEach(this::found);
    }

    /** It has its number, which stays: the clerks are told to take the paper to where it belongs. */
    private void found(DocumentRecord row) {
        audit.append("incoming.secret-found", "incoming", row.getId().toString(), Map.of("unit", row.getUnit()));
        String number = row.getNumber() + "/" + row.getYear();
        for (Person clerk : people.withRole(Role.CLERK, row.getUnit())) {
            notices.send(new NoticeOrder(
                    clerk.email(),
                    "incoming-secret-found",
                    clerk.language(),
                    Map.of("name", clerk.name(), "number", number),
                    "incoming/" + row.getId() + "/secret/" + clerk.id()));
        }
    }

    /** In the caller's transaction. */
    void end(UUID item, String unit, String way) {
        if (!inbox.dismissed(item, REASON, clock.instant(), "Chancery")) {
            return;
        }
        erasure.erase(inbox.hashes(item));
        inbox.blank(item);
        audit.append("inbox.secret-refused", "inbox", item.toString(), Map.of("way", way, "unit", unit));
        for (Person clerk : people.withRole(Role.CLERK, unit)) {
            notices.send(new NoticeOrder(
                    clerk.email(),
                    "incoming-secret",
                    clerk.language(),
                    Map.of("name", clerk.name(), "way", way),
                    "inbox/" + item + "/secret/" + clerk.id()));
        }
    }
}
