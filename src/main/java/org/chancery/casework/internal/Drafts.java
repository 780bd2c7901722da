package org.chancery.casework.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.chancery.casework.CaseworkError;
import org.chancery.casework.Draft;
import org.chancery.casework.Submission;
import org.chancery.casework.UploadReceipt;
import org.chancery.jooq.casework.tables.records.DraftRecord;
import org.chancery.platform.Fault;
import org.chancery.procedures.ProcedureVersion;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Keeps applications while they are filled. */
@Component
class Drafts {
    private static final Duration KEPT = Duration.ofDays(90);
    private static final int LARGEST = 200_000;
    private static final TypeReference<LinkedHashMap<String, UploadReceipt>> UPLOADS = new TypeReference<>() {};

    private final DraftStore store;
    private final JsonMapper json;
    private final Clock clock;

    Drafts(DraftStore store, JsonMapper json, Clock clock) {
        this.store = store;
        this.json = json;
        this.clock = clock;
    }

    /** A draft as it is kept; {@code caseId} says what it became. */
    record Kept(
            String token,
            String procedure,
            UUID version,
            String unit,
            Locale language,
            ObjectNode answers,
            Map<String, UploadReceipt> documents,
            Instant savedAt,
            @Nullable UUID caseId) {
        Draft view(@Nullable Submission submitted) {
            return new Draft(token, procedure, version, unit, language, answers, documents, savedAt, submitted);
        }
    }

    Draft begin(ProcedureVersion version, String unit, Locale language) {
        String token = Keys.token();
        DraftRecord row = new DraftRecord();
        row.setToken(Keys.hash(token));
        row.setProcedure(version.code());
        row.setProcedureVersion(version.id());
        row.setUnit(unit);
        row.setLanguage("vi".equals(language.getLanguage()) ? "vi" : "en");
        row.setAnswers(JSONB.jsonb("{}"));
        row.setDocuments(JSONB.jsonb("{}"));
        row.setSavedAt(clock.instant());
        store.insert(row);
        return read(token, row).view(null);
    }

    Optional<Kept> find(String token) {
        return store.find(Keys.hash(token)).filter(this::isYoung).map(row -> read(token, row));
    }

    private boolean isYoung(DraftRecord row) {
        return row.getSavedAt().plus(KEPT).isAfter(clock.instant());
    }

    /** Holds the draft until the caller's transaction ends. */
    Kept lock(String token) {
        return read(token, row(token));
    }

    @Transactional
    void keep(String token, ObjectNode answers) {
        String text = json.writeValueAsString(answers);
        if (text.length() > LARGEST) {
            throw new Fault(CaseworkError.TEXT_NEEDED);
        }
        DraftRecord row = unsent(token);
        row.setAnswers(JSONB.jsonb(text));
        save(row);
    }

    @Transactional
    void attach(String token, String slot, @Nullable UploadReceipt upload) {
        DraftRecord row = unsent(token);
        Map<String, UploadReceipt> documents = documents(row);
        if (upload == null) {
            documents.remove(slot);
        } else {
            documents.put(slot, upload);
        }
        row.setDocuments(JSONB.jsonb(json.writeValueAsString(documents)));
        save(row);
    }

    void sent(String token, UUID caseId) {
        DraftRecord row = row(token);
        row.setCaseId(caseId);
        row.setAnswers(JSONB.jsonb("{}"));
        save(row);
    }

    private void save(DraftRecord row) {
        row.setSavedAt(clock.instant());
        row.update();
    }

    private DraftRecord unsent(String token) {
        DraftRecord row = row(token);
        if (row.getCaseId() != null) {
            throw new Fault(CaseworkError.DRAFT_SENT);
        }
        return row;
    }

    private DraftRecord row(String token) {
        return store.lock(Keys.hash(token))
                .filter(this::isYoung)
                .orElseThrow(() -> new Fault(CaseworkError.DRAFT_NOT_FOUND));
    }

    private Kept read(String token, DraftRecord row) {
        return new Kept(
                token,
                row.getProcedure(),
                row.getProcedureVersion(),
                row.getUnit(),
                Locale.of(row.getLanguage()),
                (ObjectNode) json.readTree(row.getAnswers().data()),
                documents(row),
                row.getSavedAt(),
                row.getCaseId());
    }

    private Map<String, UploadReceipt> documents(DraftRecord row) {
        return json.readValue(row.getDocuments().data(), UPLOADS);
    }
}
