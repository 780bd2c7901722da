package org.chancery.casework.internal;

import java.time.Instant;
import java.util.List;
import org.chancery.casework.CaseOrder;
import org.chancery.casework.CaseworkError;
import org.chancery.casework.DeliveryState;
import org.chancery.casework.MoneyState;
import org.chancery.identity.Access;
import org.chancery.identity.People;
import org.chancery.identity.Role;
import org.chancery.jooq.casework.tables.records.CaseFileRecord;
import org.chancery.platform.Fault;
import org.chancery.platform.WorkingCalendar;
import org.jooq.JSONB;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What each command changes in a case, and what the log keeps of it. */
@Component
class Effects {
    private static final int LONGEST = 2000;
    private static final int MOST_ITEMS = 50;

    private final Acceptance acceptance;
    private final Payments payments;
    private final Decisions decisions;
    private final UploadStore uploads;
    private final Crew crew;
    private final JsonMapper json;

    Effects(
            Acceptance acceptance,
            Payments payments,
            Decisions decisions,
            UploadStore uploads,
            Crew crew,
            JsonMapper json) {
        this.acceptance = acceptance;
        this.payments = payments;
        this.decisions = decisions;
        this.uploads = uploads;
        this.crew = crew;
        this.json = json;
    }

    ObjectNode apply(CaseFileRecord row, CaseOrder order, Instant now) {
        ObjectNode data = json.valueToTree(order);
        switch (order) {
            case CaseOrder.Open ignored -> crew.takeOver(row);
            case CaseOrder.Accept ignored -> acceptance.accept(row, now, data);
            case CaseOrder.RequestSupplement asked -> ask(row, asked);
            case CaseOrder.AnswerSupplement answer -> answer(row, answer);
            case CaseOrder.RecordPayment payment -> payments.take(row, payment, now, data);
            case CaseOrder.WaiveFee waiver -> waive(row, waiver);
            case CaseOrder.Extend extension -> extend(row, extension);
            case CaseOrder.Reassign handover -> data.put("name", crew.assign(row, handover.officer()));
            case CaseOrder.Approve ignored -> decisions.approve(row);
            case CaseOrder.Refuse refusal -> refuse(row, refusal);
            case CaseOrder.AttachResult attached -> attach(row, attached);
            case CaseOrder.SendByPost post -> deliver(row, DeliveryState.POSTED, post.tracking());
            case CaseOrder.Complete done -> deliver(row, DeliveryState.DELIVERED, done.proof());
            case CaseOrder.Pause pause -> texts(pause.ground(), pause.reason());
            case CaseOrder.Correct correct -> texts(correct.reason());
            case CaseOrder.Consult consult -> texts(consult.body(), consult.question());
            case CaseOrder.ReceiveOpinion opinion -> texts(opinion.opinion());
            case CaseOrder.AddNote note -> texts(note.text());
            case CaseOrder.RefuseWithdrawal refusal -> texts(refusal.reason());
            case CaseOrder.Lapse lapse -> texts(lapse.reason());
            case CaseOrder.RequestWithdrawal wish -> texts(wish.reason());
            case CaseOrder.Resume ignored -> {}
            case CaseOrder.FinishCorrection ignored -> {}
            case CaseOrder.GrantWithdrawal ignored -> {}
        }
        return data;
    }

    private static void texts(String... texts) {
        for (String text : texts) {
            if (text == null || text.isBlank() || text.length() > LONGEST) {
                throw new Fault(CaseworkError.TEXT_NEEDED);
            }
        }
    }

    private void ask(CaseFileRecord row, CaseOrder.RequestSupplement asked) {
        if (asked.items().isEmpty() || asked.items().size() > MOST_ITEMS) {
            throw new Fault(CaseworkError.TEXT_NEEDED);
        }
        asked.items().forEach(item -> texts(item.document(), item.reason()));
        row.setSupplements(row.getSupplements() + 1);
        row.setAsked(JSONB.jsonb(json.writeValueAsString(asked.items())));
    }

    private void answer(CaseFileRecord row, CaseOrder.AnswerSupplement answer) {
        if (answer.documents().isEmpty() && answer.text().isBlank()) {
            throw new Fault(CaseworkError.ANSWER_EMPTY);
        }
        if (answer.text().length() > LONGEST) {
            throw new Fault(CaseworkError.TEXT_NEEDED);
        }
        answer.documents().forEach((what, upload) -> uploads.take(upload, row.getId(), what, true));
        row.setAsked(null);
    }

    private void refuse(CaseFileRecord row, CaseOrder.Refuse refusal) {
        texts(refusal.reason(), refusal.legalGround());
        decisions.refuse(row, refusal);
    }

    private static void waive(CaseFileRecord row, CaseOrder.WaiveFee waiver) {
        texts(waiver.reason());
        row.setMoney(MoneyState.WAIVED.name());
    }

    private void extend(CaseFileRecord row, CaseOrder.Extend extension) {
        texts(extension.reason());
        WorkingCalendar calendar = acceptance.calendar(row);
        if (!extension.newDue().isAfter(row.getDueDay()) || !calendar.works(extension.newDue())) {
            throw new Fault(CaseworkError.DAY_WRONG);
        }
        row.setExtended(true);
        LegalClock.due(row, calendar, extension.newDue());
    }

    private void attach(CaseFileRecord row, CaseOrder.AttachResult attached) {
        row.setResult(JSONB.jsonb(json.writeValueAsString(attached.result())));
        row.setDelivery(DeliveryState.READY.name());
    }

    private static void deliver(CaseFileRecord row, DeliveryState state, String proof) {
        texts(proof);
        row.setDelivery(state.name());
    }

    /** Who works a case. */
    @Component
    static class Crew {
        private final People people;
        private final Access access;

        Crew(People people, Access access) {
            this.people = people;
            this.access = access;
        }

        /** Whoever opens a case that is nobody's works it. */
        void takeOver(CaseFileRecord row) {
            if (row.getOfficer() == null) {
                access.person().ifPresent(row::setOfficer);
            }
        }

        String assign(CaseFileRecord row, java.util.UUID officer) {
            var fit = List.of(Role.CONSULAR_OFFICER, Role.SIGNATORY).stream()
                    .flatMap(role -> people.withRole(role, row.getUnit()).stream())
                    .filter(person -> person.id().equals(officer))
                    .findFirst()
                    .orElseThrow(() -> new Fault(CaseworkError.OFFICER_UNFIT));
            row.setOfficer(officer);
            return fit.name();
        }
    }
}
