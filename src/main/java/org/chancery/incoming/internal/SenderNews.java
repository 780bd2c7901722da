package org.chancery.incoming.internal;

import java.util.Locale;
import java.util.Map;
import org.chancery.incoming.IncomingState;
import org.chancery.jooq.incoming.tables.records.DocumentRecord;
import org.chancery.notices.NoticeOrder;
import org.chancery.notices.Notices;
import org.springframework.stereotype.Component;

/** Tells a sender by mail how far it is with what they sent: once handled, done, or given back (Appendix VI, Part III, 1.o). */
@Component
class SenderNews {
    private final InboxStore inbox;
    private final ArrivalPlaces places;
    private final Notices notices;

    SenderNews(InboxStore inbox, ArrivalPlaces places, Notices notices) {
        this.inbox = inbox;
        this.places = places;
        this.notices = notices;
    }

    /** Each state is told once; to nobody where the document did not come by mail. */
    void tell(DocumentRecord row) {
        IncomingState state = IncomingState.valueOf(row.getState());
        String vi = words(state);
        if (!vi.isEmpty()) {
            inbox.senderOf(row.getId()).ifPresent(mail -> send(row, state, mail, vi));
        }
    }

    private void send(DocumentRecord row, IncomingState state, String mail, String vi) {
        notices.send(new NoticeOrder(
                mail,
                "incoming-status",
                Locale.of("vi"),
                Map.of(
                        "unit", places.name(row.getAgency()).vi(),
                        "unitEn", places.name(row.getAgency()).en(),
                        "number", row.getNumber() + "/" + row.getYear(),
                        "code", row.getCode(),
                        "reply", row.getReply(),
                        "status", vi,
                        "statusEn", english(state)),
                "incoming/" + row.getId() + "/status/" + state));
    }

    private static String words(IncomingState state) {
        return switch (state) {
            case ASSIGNED -> "đã chuyển đơn vị giải quyết";
            case DONE -> "đã giải quyết";
            case RETURNED -> "trả lại nơi gửi";
            case REGISTERED, HANDLING, CANCELLED -> "";
        };
    }

    private static String english(IncomingState state) {
        return switch (state) {
            case ASSIGNED -> "with the unit that handles it";
            case DONE -> "done";
            case RETURNED -> "given back";
            case REGISTERED, HANDLING, CANCELLED -> "";
        };
    }
}
