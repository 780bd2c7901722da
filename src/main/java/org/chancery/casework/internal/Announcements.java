package org.chancery.casework.internal;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.chancery.casework.CaseAccepted;
import org.chancery.casework.CaseApproved;
import org.chancery.casework.CaseCancelled;
import org.chancery.casework.CaseCode;
import org.chancery.casework.CaseCompleted;
import org.chancery.casework.CaseId;
import org.chancery.casework.CaseOrder;
import org.chancery.casework.CasePaid;
import org.chancery.casework.CaseRefused;
import org.chancery.casework.CaseReleased;
import org.chancery.casework.CaseStatus;
import org.chancery.casework.CaseSubmitted;
import org.chancery.casework.SupplementAnswered;
import org.chancery.casework.SupplementRequested;
import org.chancery.jooq.casework.tables.records.CaseFileRecord;
import org.chancery.notices.NoticeOrder;
import org.chancery.notices.Notices;
import org.chancery.platform.PlatformSettings;
import org.chancery.procedures.Procedures;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** Tells the rest of the house, as events, and the applicant, by message, inside the transaction of the command. */
@Component
class Announcements {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.ROOT);

    private final ApplicationEventPublisher events;
    private final Notices notices;
    private final Procedures procedures;
    private final Places places;
    private final PlatformSettings settings;

    Announcements(
            ApplicationEventPublisher events,
            Notices notices,
            Procedures procedures,
            Places places,
            PlatformSettings settings) {
        this.events = events;
        this.notices = notices;
        this.procedures = procedures;
        this.places = places;
        this.settings = settings;
    }

    void submitted(CaseFileRecord row) {
        events.publishEvent(
                new CaseSubmitted(id(row), code(row), row.getProcedure(), row.getUnit(), row.getSubmittedAt()));
        tell(row, "submitted", Map.of());
    }

    void announce(CaseFileRecord row, CaseOrder order, ObjectNode data, Instant now) {
        Object event = event(row, order, data, now);
        if (event != null) {
            events.publishEvent(event);
        }
        switch (order) {
            case CaseOrder.Accept ignored -> tell(row, "accepted", Map.of());
            case CaseOrder.RequestSupplement asked ->
                tell(
                        row,
                        "supplement",
                        Map.of(
                                "items",
                                asked.items().stream()
                                        .map(item -> Map.of("document", item.document(), "reason", item.reason()))
                                        .toList()));
            case CaseOrder.RecordPayment ignored ->
                tell(row, "paid", Map.of("receipt", data.path("receipt").asString("")));
            case CaseOrder.Refuse refusal ->
                tell(row, "refused", Map.of("reason", refusal.reason(), "ground", refusal.legalGround()));
            case CaseOrder.Extend extension -> tell(row, "extended", Map.of("reason", extension.reason()));
            case CaseOrder.AttachResult attached ->
                tell(
                        row,
                        refused(row) ? "letter" : "released",
                        Map.of("number", attached.result().number()));
            default -> {
                if (CaseStatus.valueOf(row.getStatus()) == CaseStatus.CANCELLED) {
                    tell(row, "cancelled", Map.of());
                }
            }
        }
    }

    private static boolean refused(CaseFileRecord row) {
        return CaseStatus.valueOf(row.getStatus()).isRefused();
    }

    private static @Nullable Object event(CaseFileRecord row, CaseOrder order, ObjectNode data, Instant now) {
        CaseId id = id(row);
        CaseCode code = code(row);
        String unit = row.getUnit();
        return switch (order) {
            case CaseOrder.Accept ignored -> new CaseAccepted(id, code, unit, row.getDueAt(), now);
            case CaseOrder.RequestSupplement ignored -> new SupplementRequested(id, code, unit, now);
            case CaseOrder.AnswerSupplement ignored -> new SupplementAnswered(id, code, unit, now);
            case CaseOrder.RecordPayment payment ->
                new CasePaid(
                        id, code, unit, data.path("receipt").asString(""), payment.amount(), payment.currency(), now);
            case CaseOrder.Approve ignored -> new CaseApproved(id, code, unit, now);
            case CaseOrder.Refuse refusal -> new CaseRefused(id, code, unit, refusal.legalGround(), now);
            case CaseOrder.AttachResult attached -> new CaseReleased(id, code, unit, attached.result(), now);
            case CaseOrder.Complete ignored -> new CaseCompleted(id, code, unit, now);
            default ->
                CaseStatus.valueOf(row.getStatus()) == CaseStatus.CANCELLED
                        ? new CaseCancelled(id, code, unit, now)
                        : null;
        };
    }

    private void tell(CaseFileRecord row, String what, Map<String, Object> more) {
        String email = row.getEmail();
        if (email == null) {
            return;
        }
        Locale language = Locale.of(row.getLanguage());
        Map<String, Object> model = new HashMap<>(more);
        model.put("code", row.getCode());
        model.put("name", row.getApplicant());
        model.put(
                "procedure",
                procedures.version(row.getProcedureVersion()).name().in(language));
        model.put("unit", places.unit(row.getUnit()).name().in(language));
        model.put("link", settings.publicUrl() + "/track/" + row.getCode());
        model.put(
                "due",
                row.getDueAt() == null
                        ? ""
                        : DAY.format(row.getDueAt()
                                .atZone(places.calendar(row.getUnit()).zone())));
        model.put(
                "fee",
                row.getFee() == null
                        ? ""
                        : row.getFee().stripTrailingZeros().toPlainString() + " " + row.getCurrency());
        model.put("payable", row.getMoney().equals("DUE"));
        notices.send(
                new NoticeOrder(email, "casework-" + what, language, model, row.getCode() + "/" + row.getLastEvent()));
    }

    private static CaseId id(CaseFileRecord row) {
        return new CaseId(row.getId());
    }

    private static CaseCode code(CaseFileRecord row) {
        return new CaseCode(row.getCode());
    }
}
