package org.chancery.casework.internal;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.chancery.casework.ApplicationOrder;
import org.chancery.casework.CaseCode;
import org.chancery.casework.CaseStatus;
import org.chancery.casework.CaseworkError;
import org.chancery.casework.DeliveryState;
import org.chancery.casework.InvalidApplication;
import org.chancery.casework.MoneyState;
import org.chancery.casework.SyncState;
import org.chancery.identity.Access;
import org.chancery.jooq.casework.tables.records.CaseFileRecord;
import org.chancery.platform.Actor;
import org.chancery.platform.CurrentActor;
import org.chancery.platform.Fault;
import org.chancery.platform.Folding;
import org.chancery.platform.Hanoi;
import org.chancery.procedures.DocumentSlot;
import org.chancery.procedures.FormApplicant;
import org.chancery.procedures.FormDefinition;
import org.chancery.procedures.FormError;
import org.chancery.procedures.ProcedureVersion;
import org.jooq.JSONB;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Turns a checked application into a case with a code; joins the caller's transaction. */
@Component
class Intake {
    private static final Logger LOG = LoggerFactory.getLogger(Intake.class);
    private static final DateTimeFormatter PERIOD = DateTimeFormatter.ofPattern("uuMMdd", Locale.ROOT);
    private static final int USUAL_LAST = 9999;
    private static final int LONGEST_NAME = 200;

    private final CaseStore store;
    private final UploadStore uploads;
    private final Journal journal;
    private final Announcements announcements;
    private final Access access;
    private final Tools tools;

    Intake(
            CaseStore store,
            UploadStore uploads,
            Journal journal,
            Announcements announcements,
            Access access,
            Tools tools) {
        this.store = store;
        this.uploads = uploads;
        this.journal = journal;
        this.announcements = announcements;
        this.access = access;
        this.tools = tools;
    }

    /** JSON and time. */
    @Component
    record Tools(JsonMapper json, Clock clock) {}

    /** An application that was found in order. */
    record Checked(ProcedureVersion version, FormDefinition form, ApplicationOrder order) {
        /** @throws InvalidApplication with everything that is to be put right */
        static Checked of(ProcedureVersion version, FormDefinition form, ApplicationOrder order) {
            ObjectNode relevant = form.relevant(order.answers());
            List<FormError> errors = new ArrayList<>(form.validate(relevant));
            List<DocumentSlot> slots = form.documentSlots(relevant);
            for (DocumentSlot slot : slots) {
                if (slot.required() && !order.documents().containsKey(slot.id())) {
                    errors.add(new FormError(
                            "documents/" + slot.id(),
                            "documents",
                            "casework.error.document-missing",
                            slot.label(),
                            List.of()));
                }
            }
            if (!errors.isEmpty()) {
                throw new InvalidApplication(errors);
            }
            List<String> known = slots.stream().map(DocumentSlot::id).toList();
            if (!known.containsAll(order.documents().keySet())) {
                throw new Fault(CaseworkError.UPLOAD_UNKNOWN);
            }
            return new Checked(
                    version,
                    form,
                    new ApplicationOrder(
                            order.procedure(), order.unit(), relevant, order.documents(), order.language()));
        }
    }

    CaseFileRecord take(Checked checked, String key, byte[] submitKey, int print) {
        Instant now = tools.clock().instant();
        CaseFileRecord row = fresh(checked, now);
        byte[] salt = Keys.random(16);
        row.setSubmitKey(submitKey);
        row.setSubmitPrint(print);
        row.setSalt(salt);
        row.setSecret(Keys.hash(Keys.secret(salt, key)));
        LocalDate day = now.atZone(Hanoi.ZONE).toLocalDate();
        checked.order().documents().forEach((slot, upload) -> uploads.take(upload, row.getId(), slot, false));
        int number = store.next(row.getUnit(), PERIOD.format(day));
        if (number > USUAL_LAST) {
            LOG.warn("{} took its {}th case of the day: codes have five digits", row.getUnit(), number);
        }
        row.setCode(CaseCode.issue(row.getUnit(), day, number).value());
        store.insert(
                row, JSONB.jsonb(tools.json().writeValueAsString(checked.order().answers())));
        ObjectNode data = tools.json().createObjectNode();
        Runnable rest = () -> {
            journal.append(row, Journal.SUBMITTED, null, data, now);
            announcements.submitted(row);
        };
        CurrentActor.runAs(as(row), rest);
        return row;
    }

    /** @return the applicant as actor: themselves where signed in, else whoever the application names */
    static Actor as(CaseFileRecord row) {
        Actor actor = CurrentActor.get();
        return actor.isSignedIn()
                ? actor
                : new Actor("applicant/" + row.getCode(), row.getApplicant(), Actor.Kind.ANONYMOUS, actor.origin());
    }

    private CaseFileRecord fresh(Checked checked, Instant now) {
        ApplicationOrder order = checked.order();
        FormApplicant applicant = checked.form().applicant(order.answers());
        CaseFileRecord row = new CaseFileRecord();
        row.setId(UUID.randomUUID());
        row.setUnit(order.unit());
        row.setProcedure(checked.version().code());
        row.setProcedureVersion(checked.version().id());
        row.setLifecycle(LifeCycleLibrary.CURRENT);
        row.setStatus(CaseStatus.NEW.name());
        row.setMoney(MoneyState.OPEN.name());
        row.setDelivery(DeliveryState.NONE.name());
        row.setSync(SyncState.LOCAL.name());
        String name = applicant.name() == null ? "–" : applicant.name();
        row.setApplicant(name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name);
        row.setFolded(Folding.fold(row.getApplicant()));
        row.setEmail(applicant.email());
        row.setPerson(signedInApplicant());
        row.setLanguage("vi".equals(order.language().getLanguage()) ? "vi" : "en");
        row.setResidence(applicant.residenceCountry());
        row.setVietnamese(applicant.vietnamese());
        row.setByPost(applicant.byPost());
        row.setQuantity(checked.form().documentCount(order.answers()));
        row.setSubmittedAt(now);
        row.setLastEvent(1);
        return row;
    }

    private @org.jspecify.annotations.Nullable UUID signedInApplicant() {
        return CurrentActor.get().kind() == Actor.Kind.APPLICANT
                ? access.person().orElse(null)
                : null;
    }
}
