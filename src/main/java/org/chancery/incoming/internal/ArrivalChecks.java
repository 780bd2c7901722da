package org.chancery.incoming.internal;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.chancery.clearance.SecretRefusals;
import org.chancery.identity.Unit;
import org.chancery.incoming.ArrivalOrder;
import org.chancery.incoming.Cancellation;
import org.chancery.incoming.Completion;
import org.chancery.incoming.IncomingDocument;
import org.chancery.incoming.IncomingError;
import org.chancery.incoming.Instruction;
import org.chancery.platform.Fault;
import org.springframework.stereotype.Component;

/** Whether an order can be carried out, and its texts without spaces around; the fault names the field. */
@Component
class ArrivalChecks {
    private static final int LONG_NOTE = 1000;
    private final ArrivalPlaces places;
    private final Clock clock;
    private final SecretRefusals refusals;

    ArrivalChecks(ArrivalPlaces places, Clock clock, SecretRefusals refusals) {
        this.places = places;
        this.clock = clock;
        this.refusals = refusals;
    }

    /** The lengths are those of Decree 30/2020/NĐ-CP, Appendix VI. */
    ArrivalOrder clean(ArrivalOrder order) {
        return new ArrivalOrder(
                order.unit(),
                text("issuer", order.issuer(), 1, 200),
                text("code", order.code(), 0, 42),
                order.dated(),
                text("type", order.type(), 1, 100),
                text("subject", order.subject(), 1, 500),
                order.urgency(),
                order.receivedAt(),
                order.file(),
                order.confirmed());
    }

    Instruction clean(IncomingDocument document, Instruction order) {
        Set<String> units = handlers(document).stream().map(Unit::code).collect(Collectors.toSet());
        List<String> support = order.support().stream()
                .distinct()
                .filter(unit -> !unit.equals(order.lead()))
                .toList();
        if (!units.contains(order.lead()) || !units.containsAll(support)) {
            throw new Fault(IncomingError.UNIT_ELSEWHERE);
        }
        if (order.due().isBefore(ArrivalPlaces.day(clock.instant()))) {
            throw new Fault(IncomingError.DUE_IN_PAST);
        }
        return new Instruction(text("text", order.text(), 1, 2000), order.lead(), support, order.due());
    }

    Completion clean(Completion order) {
        String reply = text("reply", order.reply(), 0, 60);
        return new Completion(reply, note("note", order.note(), reply.isEmpty()));
    }

    Cancellation clean(Cancellation order) {
        return new Cancellation(
                text("reason", order.reason(), 1, LONG_NOTE), text("reference", order.reference(), 1, 200));
    }

    String note(String field, String note, boolean needed) {
        return text(field, note, needed ? 1 : 0, LONG_NOTE);
    }

    List<Unit> handlers(IncomingDocument document) {
        return places.handlers(document.unit());
    }

    private String text(String field, String text, int least, int most) {
        String stripped = text.strip();
        if (stripped.length() < least || stripped.length() > most) {
            throw new Fault(IncomingError.ORDER_INVALID, field);
        }
        if (refusals.meets("desk", "", stripped)) {
            throw new Fault(IncomingError.SECRET_MARK, field);
        }
        return stripped;
    }
}
