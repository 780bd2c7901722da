package org.chancery.casework.internal;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.chancery.casework.CaseCode;
import org.chancery.casework.CaseFile;
import org.chancery.casework.CaseOrder;
import org.chancery.casework.CaseOutcome;
import org.chancery.casework.CaseworkError;
import org.chancery.casework.TrackedCase;
import org.chancery.casework.Tracking;
import org.chancery.casework.Transition;
import org.chancery.identity.Access;
import org.chancery.jooq.casework.tables.records.CaseFileRecord;
import org.chancery.platform.Blobs;
import org.chancery.platform.CurrentActor;
import org.chancery.platform.Fault;
import org.chancery.procedures.SummarySection;
import org.chancery.records.ResultRef;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Lets applicants in by their secret, or because they applied while signed in. */
@Service
class TrackingDesk implements Tracking {
    private final CaseStore store;
    private final CaseViews views;
    private final CaseParts parts;
    private final Engine engine;
    private final Access access;
    private final Downloads downloads;

    TrackingDesk(CaseStore store, CaseViews views, CaseParts parts, Engine engine, Access access, Downloads downloads) {
        this.store = store;
        this.views = views;
        this.parts = parts;
        this.engine = engine;
        this.access = access;
        this.downloads = downloads;
    }

    @Override
    public TrackedCase track(CaseCode code, @Nullable String secret) {
        return views.tracked(admitted(code, secret));
    }

    @Override
    public List<SummarySection> answers(CaseCode code, @Nullable String secret, Locale language) {
        return views.answers(admitted(code, secret), language);
    }

    @Override
    public CaseOutcome answerSupplement(
            CaseCode code, @Nullable String secret, Map<String, UUID> documents, String text, String key) {
        return run(code, secret, new CaseOrder.AnswerSupplement(documents, text.strip()), key);
    }

    @Override
    public CaseOutcome withdraw(CaseCode code, @Nullable String secret, String reason, String key) {
        return run(code, secret, new CaseOrder.RequestWithdrawal(reason.strip()), key);
    }

    @Override
    public CaseFile result(CaseCode code, @Nullable String secret) {
        CaseFileRecord row = admitted(code, secret);
        ResultRef result = parts.result(row);
        if (result == null) {
            throw new Fault(CaseworkError.NO_RESULT);
        }
        CaseFile file = downloads.file(code, result);
        as(row, () -> {
            downloads.note(code);
            return file;
        });
        return file;
    }

    private CaseOutcome run(CaseCode code, @Nullable String secret, CaseOrder order, String key) {
        CaseFileRecord row = admitted(code, secret);
        return as(row, () -> engine.run(code, order, key, Transition.By.APPLICANT, (locked, lifeCycle) -> {}));
    }

    private static <T> T as(CaseFileRecord row, Supplier<T> work) {
        AtomicReference<T> outcome = new AtomicReference<>();
        CurrentActor.runAs(Intake.as(row), () -> outcome.set(work.get()));
        return outcome.get();
    }

    private CaseFileRecord admitted(CaseCode code, @Nullable String secret) {
        return store.find(code)
                .filter(row -> secret == null ? isTheirs(row) : Keys.fits(row.getSecret(), secret))
                .orElseThrow(() -> new Fault(CaseworkError.CODE_OR_SECRET_WRONG));
    }

    private boolean isTheirs(CaseFileRecord row) {
        return row.getPerson() != null
                && access.person().filter(row.getPerson()::equals).isPresent();
    }

    /** Results as files. */
    @org.springframework.stereotype.Component
    static class Downloads {
        private final CaseStore store;
        private final Journal journal;
        private final Blobs blobs;
        private final Clock clock;
        private final tools.jackson.databind.json.JsonMapper json;

        Downloads(
                CaseStore store,
                Journal journal,
                Blobs blobs,
                Clock clock,
                tools.jackson.databind.json.JsonMapper json) {
            this.store = store;
            this.journal = journal;
            this.blobs = blobs;
            this.clock = clock;
            this.json = json;
        }

        CaseFile file(CaseCode code, ResultRef result) {
            long size = blobs.path(result.sha256()).toFile().length();
            return new CaseFile(code + ".pdf", "application/pdf", result.sha256(), size);
        }

        /** The first download is the proof of delivery. */
        @org.springframework.transaction.annotation.Transactional
        public void note(CaseCode code) {
            CaseFileRecord row = store.lock(code).orElseThrow();
            if (row.getDelivery().equals(org.chancery.casework.DeliveryState.READY.name())) {
                row.setDelivery(org.chancery.casework.DeliveryState.DELIVERED.name());
                journal.note(row, Journal.DOWNLOADED, null, json.createObjectNode(), clock.instant());
            }
        }
    }
}
