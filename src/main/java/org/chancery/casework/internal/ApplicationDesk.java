package org.chancery.casework.internal;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.chancery.casework.ApplicationOrder;
import org.chancery.casework.Applications;
import org.chancery.casework.CaseCode;
import org.chancery.casework.CaseId;
import org.chancery.casework.CaseRow;
import org.chancery.casework.CaseworkError;
import org.chancery.casework.Draft;
import org.chancery.casework.Submission;
import org.chancery.casework.UploadReceipt;
import org.chancery.jooq.casework.tables.records.CaseFileRecord;
import org.chancery.platform.Fault;
import org.chancery.platform.PlatformFault;
import org.chancery.platform.Slice;
import org.chancery.procedures.Forms;
import org.chancery.procedures.ProcedureVersion;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.node.ObjectNode;

/** Takes applications: drafts filled page by page, and whole ones from programs. */
@Service
class ApplicationDesk implements Applications {
    private final Drafts drafts;
    private final Competence competence;
    private final Forms forms;
    private final Intake intake;
    private final Submitted submitted;
    private final TransactionTemplate transaction;

    ApplicationDesk(
            Drafts drafts,
            Competence competence,
            Forms forms,
            Intake intake,
            Submitted submitted,
            TransactionTemplate transaction) {
        this.drafts = drafts;
        this.competence = competence;
        this.forms = forms;
        this.intake = intake;
        this.submitted = submitted;
        this.transaction = transaction;
    }

    @Override
    public Draft begin(String procedure, String unit, Locale language) {
        ProcedureVersion version = competence.open(procedure);
        competence.requireCompetent(version, unit);
        return drafts.begin(version, unit, language);
    }

    @Override
    public Optional<Draft> draft(String token) {
        return drafts.find(token).map(draft -> {
            UUID became = draft.caseId();
            return draft.view(became == null ? null : submitted.of(became, key(token)));
        });
    }

    @Override
    public void keep(String token, ObjectNode answers) {
        drafts.keep(token, answers);
    }

    @Override
    public void attach(String token, String slot, @Nullable UploadReceipt upload) {
        drafts.attach(token, slot, upload);
    }

    @Override
    public Submission submit(String token) {
        Submission done = transaction.execute(status -> {
            Drafts.Kept draft = drafts.lock(token);
            UUID became = draft.caseId();
            if (became != null) {
                return submitted.of(became, key(token));
            }
            ProcedureVersion version = competence.version(draft.version());
            Map<String, UUID> documents = new HashMap<>();
            var slots = forms.forProcedure(version).documentSlots(draft.answers());
            draft.documents().forEach((slot, upload) -> {
                if (slots.stream().anyMatch(one -> one.id().equals(slot))) {
                    documents.put(slot, upload.id());
                }
            });
            ApplicationOrder order =
                    new ApplicationOrder(draft.procedure(), draft.unit(), draft.answers(), documents, draft.language());
            CaseFileRecord row = take(version, order, key(token));
            drafts.sent(token, row.getId());
            return submission(row, key(token), false);
        });
        return java.util.Objects.requireNonNull(done);
    }

    private static String key(String token) {
        return "draft/" + token;
    }

    @Override
    public Submission apply(ApplicationOrder order, String key) {
        Optional<Submission> before = submitted.before(order, key);
        if (before.isPresent()) {
            return before.get();
        }
        ProcedureVersion version = competence.open(order.procedure());
        competence.requireCompetent(version, order.unit());
        try {
            CaseFileRecord row = transaction.execute(status -> take(version, order, key));
            return submission(java.util.Objects.requireNonNull(row), key, false);
        } catch (DuplicateKeyException atTheSameTime) {
            return submitted.before(order, key).orElseThrow(() -> atTheSameTime);
        } catch (Fault taken) { // perhaps by the same submission a moment ago
            return submitted.before(order, key).orElseThrow(() -> taken);
        }
    }

    private CaseFileRecord take(ProcedureVersion version, ApplicationOrder order, String key) {
        Intake.Checked checked = Intake.Checked.of(version, forms.forProcedure(version), order);
        return intake.take(checked, key, Submitted.kept(key), submitted.print(order));
    }

    @Override
    public Slice<CaseRow> mine(int page) {
        return submitted.mine(page);
    }

    static Submission submission(CaseFileRecord row, String key, boolean repeated) {
        return new Submission(
                new CaseId(row.getId()),
                new CaseCode(row.getCode()),
                Keys.secret(row.getSalt(), key),
                row.getSubmittedAt(),
                repeated);
    }

    /** Applications that arrived. */
    @org.springframework.stereotype.Component
    static class Submitted {
        private static final int PAGE = 20;
        private final CaseStore store;
        private final CaseListStore lists;
        private final CaseViews views;
        private final Journal journal;
        private final org.chancery.identity.Access access;
        private final java.time.Clock clock;

        Submitted(
                CaseStore store,
                CaseListStore lists,
                CaseViews views,
                Journal journal,
                org.chancery.identity.Access access,
                java.time.Clock clock) {
            this.store = store;
            this.lists = lists;
            this.views = views;
            this.journal = journal;
            this.access = access;
            this.clock = clock;
        }

        static byte[] kept(String key) {
            return Keys.key("apply", key);
        }

        int print(ApplicationOrder order) {
            return journal.print(order);
        }

        Submission of(UUID id, String key) {
            return submission(store.find(id).orElseThrow(), key, true);
        }

        Optional<Submission> before(ApplicationOrder order, String key) {
            return store.bySubmitKey(kept(key)).map(row -> {
                if (row.getSubmitPrint() != print(order)) {
                    throw new Fault(PlatformFault.KEY_REUSED);
                }
                return submission(row, key, true);
            });
        }

        Slice<CaseRow> mine(int page) {
            UUID person = access.personId();
            if (page < 1) {
                throw new Fault(CaseworkError.NOT_FOUND);
            }
            var rows = views.rows(lists.ofPerson(person, page, PAGE), clock.instant());
            return new Slice<>(rows, lists.totalOfPerson(person), page, PAGE);
        }
    }
}
