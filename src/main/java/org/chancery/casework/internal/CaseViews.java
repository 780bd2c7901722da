package org.chancery.casework.internal;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.chancery.casework.CaseCode;
import org.chancery.casework.CaseId;
import org.chancery.casework.CaseRow;
import org.chancery.casework.CaseStatus;
import org.chancery.casework.CaseView;
import org.chancery.casework.DeliveryState;
import org.chancery.casework.SyncState;
import org.chancery.casework.TrackedCase;
import org.chancery.jooq.casework.tables.records.CaseFileRecord;
import org.chancery.jooq.casework.tables.records.EventRecord;
import org.chancery.platform.Hanoi;
import org.chancery.platform.LocalizedText;
import org.chancery.procedures.FormApplicant;
import org.chancery.procedures.FormDefinition;
import org.chancery.procedures.ProcedureVersion;
import org.chancery.procedures.SummarySection;
import org.chancery.records.DocumentId;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** Puts the views of cases together. */
@Component
class CaseViews {
    private final CaseStore store;
    private final CaseParts parts;
    private final Readers readers;
    private final TimelineWords timeline;
    private final ClockWords clockWords;
    private final ActionViews actions;

    CaseViews(
            CaseStore store,
            CaseParts parts,
            Readers readers,
            TimelineWords timeline,
            ClockWords clockWords,
            ActionViews actions) {
        this.store = store;
        this.parts = parts;
        this.readers = readers;
        this.timeline = timeline;
        this.clockWords = clockWords;
        this.actions = actions;
    }

    Optional<CaseFileRecord> find(CaseCode code) {
        return store.find(code);
    }

    List<CaseRow> rows(List<CaseFileRecord> records, Instant now) {
        Map<UUID, String> officers = new HashMap<>();
        return records.stream().map(record -> row(record, now, officers)).toList();
    }

    private CaseRow row(CaseFileRecord row, Instant now, Map<UUID, String> officers) {
        UUID officer = row.getOfficer();
        boolean runs = row.getAcceptedAt() != null && row.getStoppedAt() == null && row.getEndedAt() == null;
        return new CaseRow(
                new CaseCode(row.getCode()),
                CaseStatus.valueOf(row.getStatus()),
                readers.words().status(CaseStatus.valueOf(row.getStatus())),
                Guards.money(row),
                DeliveryState.valueOf(row.getDelivery()),
                row.getProcedure(),
                readers.version(row).name(),
                row.getUnit(),
                readers.unitName(row.getUnit()),
                row.getApplicant(),
                row.getSubmittedAt(),
                row.getDueAt(),
                runs && LegalClock.isPast(row.getDueAt(), now),
                row.getStoppedAt() != null,
                officer,
                officer == null ? null : officers.computeIfAbsent(officer, readers::officerName));
    }

    List<SummarySection> answers(CaseFileRecord row, Locale language) {
        return readers.form(readers.version(row)).summary(answers(row), language);
    }

    CaseView view(CaseFileRecord row, Locale language) {
        List<EventRecord> events = store.events(row.getId());
        ProcedureVersion version = readers.version(row);
        FormDefinition form = readers.form(version);
        ObjectNode answers = answers(row);
        FormApplicant applicant = form.applicant(answers);
        UUID officer = row.getOfficer();
        UUID draft = row.getDraft();
        return new CaseView(
                new CaseId(row.getId()),
                new CaseCode(row.getCode()),
                CaseStatus.valueOf(row.getStatus()),
                readers.words().status(CaseStatus.valueOf(row.getStatus())),
                DeliveryState.valueOf(row.getDelivery()),
                SyncState.valueOf(row.getSync()),
                row.getProcedure(),
                version.name(),
                version.id(),
                row.getUnit(),
                readers.unitName(row.getUnit()),
                new CaseView.Applicant(row.getApplicant(), row.getEmail(), applicant.phone(), row.getLanguage()),
                row.getSubmittedAt(),
                row.getAcceptedAt(),
                officer,
                officer == null ? null : readers.officerName(officer),
                form.summary(answers, language),
                parts.documents(row, form.documentSlots(answers)),
                timeline.all(events),
                clockWords.of(row, parts.waitsFor(row, events)),
                parts.money(row, events, readers.estimate(row, version)),
                parts.asked(row),
                draft == null ? null : new DocumentId(draft),
                parts.result(row),
                row.getRevoked(),
                parts.decisionReason(events),
                actions.forOfficial(row),
                row.getLifecycle());
    }

    TrackedCase tracked(CaseFileRecord row) {
        List<EventRecord> events = store.events(row.getId());
        ProcedureVersion version = readers.version(row);
        FormDefinition form = readers.form(version);
        LocalizedText status = readers.words().status(CaseStatus.valueOf(row.getStatus()));
        return new TrackedCase(
                new CaseCode(row.getCode()),
                version.name(),
                row.getProcedure(),
                readers.unitName(row.getUnit()),
                CaseStatus.valueOf(row.getStatus()),
                status,
                DeliveryState.valueOf(row.getDelivery()),
                row.getSubmittedAt(),
                clockWords.of(row, parts.waitsFor(row, events)),
                parts.money(row, events, readers.estimate(row, version)),
                timeline.open(events),
                parts.documents(row, form.documentSlots(answers(row))),
                parts.asked(row),
                parts.result(row),
                row.getRevoked(),
                parts.decisionReason(events),
                actions.forApplicant(row));
    }

    private ObjectNode answers(CaseFileRecord row) {
        return parts.object(store.answers(row.getId()).orElseThrow());
    }

    /** What views look up elsewhere. */
    @Component
    record Readers(
            Words words,
            org.chancery.procedures.Procedures procedures,
            org.chancery.procedures.Forms forms,
            Places places,
            org.chancery.identity.People people,
            Acceptance acceptance,
            Clock clock) {
        ProcedureVersion version(CaseFileRecord row) {
            return procedures.version(row.getProcedureVersion());
        }

        FormDefinition form(ProcedureVersion version) {
            return forms.forProcedure(version);
        }

        LocalizedText unitName(String code) {
            return places.unit(code).name();
        }

        String officerName(UUID id) {
            return people.find(id).map(org.chancery.identity.Person::name).orElse("");
        }

        org.chancery.procedures.FeeQuote estimate(CaseFileRecord row, ProcedureVersion version) {
            return acceptance.quote(
                    row, version, clock.instant().atZone(Hanoi.ZONE).toLocalDate());
        }
    }
}
