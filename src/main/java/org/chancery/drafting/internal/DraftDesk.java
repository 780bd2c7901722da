package org.chancery.drafting.internal;

import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.chancery.drafting.Draft;
import org.chancery.drafting.DraftAction;
import org.chancery.drafting.DraftFilter;
import org.chancery.drafting.DraftId;
import org.chancery.drafting.DraftPlan;
import org.chancery.drafting.DraftPurpose;
import org.chancery.drafting.DraftStep;
import org.chancery.drafting.DraftTab;
import org.chancery.drafting.DraftVersion;
import org.chancery.drafting.Drafts;
import org.chancery.identity.Person;
import org.chancery.platform.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Drafts: asks who may, then has it done. Papers are made before the transaction that keeps them. */
@Component
class DraftDesk implements Drafts {
    private final Drafter drafter;
    private final Acts acts;
    private final HandedOver handedOver;
    private final DraftReading reading;
    private final DraftVersionStore versions;
    private final DraftEventStore events;

    DraftDesk(
            Drafter drafter,
            Acts acts,
            HandedOver handedOver,
            DraftReading reading,
            DraftVersionStore versions,
            DraftEventStore events) {
        this.drafter = drafter;
        this.acts = acts;
        this.handedOver = handedOver;
        this.reading = reading;
        this.versions = versions;
        this.events = events;
    }

    @Override
    public Draft begin(DraftPlan plan, String key) {
        return reading.view(drafter.begin(plan, null, key));
    }

    @Override
    public Draft begin(DraftPlan plan, DraftPurpose purpose, String key) {
        return reading.view(drafter.begin(plan, purpose, key));
    }

    @Override
    public Draft revise(DraftId id, int seen, DraftPlan plan, String key) {
        drafter.revise(reading.requireFor(DraftAction.EDIT, id), seen, plan, key);
        return reading.view(id.value());
    }

    @Override
    public Draft act(DraftId id, DraftAction action, int seen, String note, String key) {
        String said = Acts.note(action, note);
        var row = reading.requireFor(action, id);
        drafter.requireOpen(row.getUnit(), said);
        switch (action) {
            case COMMENT, SUBMIT, APPROVE, CHECK_CONTENT, CHECK_FORM, RETURN, GIVE_UP -> {
                if (!handedOver.perform(row, action, said)) {
                    acts.perform(id.value(), action, seen, said, key);
                }
            }
            case NUMBER, ISSUE, REVOKE -> handedOver.perform(row, action, said);
            case EDIT, SIGN, CONFIRM_RECALL -> throw new IllegalArgumentException("not done here: " + action);
        }
        return reading.view(id.value());
    }

    @Override
    public Draft confirm(DraftId id, int ordinal, String note, String key) {
        acts.confirm(id.value(), ordinal, note.strip(), key);
        return reading.view(id.value());
    }

    @Override
    public Draft confirmCancellation(DraftId id, int ordinal, String note, String key) {
        acts.confirmCancellation(id.value(), ordinal, note.strip(), key);
        return reading.view(id.value());
    }

    @Override
    public Optional<Draft> find(DraftId id) {
        return reading.find(id);
    }

    @Override
    public Slice<Draft> list(DraftFilter filter) {
        return reading.list(filter);
    }

    @Override
    public Map<DraftTab, Long> counts() {
        return reading.counts();
    }

    @Override
    public List<DraftVersion> versions(DraftId id) {
        return versions.of(reading.requireKept(id).getId());
    }

    @Override
    public List<DraftStep> history(DraftId id) {
        return events.of(reading.requireKept(id).getId());
    }

    @Override
    public InputStream content(DraftId id, int version) {
        return reading.content(id, version);
    }

    @Override
    public List<Person> signers(String unit) {
        return drafter.signers(unit);
    }

    /** Begins drafts and makes their versions. */
    @Component
    static class Drafter {
        private final PlanChecks checks;
        private final PaperMaker papers;
        private final Writing writing;
        private final Purposes purposes;
        private final DraftAccess access;

        Drafter(PlanChecks checks, PaperMaker papers, Writing writing, Purposes purposes, DraftAccess access) {
            this.checks = checks;
            this.papers = papers;
            this.writing = writing;
            this.purposes = purposes;
            this.access = access;
        }

        UUID begin(DraftPlan wanted, @Nullable DraftPurpose asked, String key) {
            access.requireWriter(wanted.unit());
            DraftPlan plan = checks.clean(wanted);
            DraftPlan sent = checks.asSent(plan);
            Object command = asked == null ? sent : new Begin(sent, asked);
            Optional<UUID> before = writing.earlier(command, key);
            if (before.isPresent()) {
                return before.get();
            }
            DraftPurpose purpose = asked == null ? null : purposes.require(asked, plan);
            UUID id = UUID.randomUUID();
            Person signer = checks.signer(plan);
            Writing.Beginning beginning = new Writing.Beginning(id, plan, command, row -> purposes.begun(row, purpose));
            return writing.begin(beginning, signer, papers.make(id, plan, signer.name()), key);
        }

        void revise(org.chancery.jooq.drafting.tables.records.DraftRecord row, int seen, DraftPlan wanted, String key) {
            access.requireWriter(wanted.unit());
            DraftPlan plan = checks.clean(wanted);
            var command = new Writing.Revision(row.getId(), seen, checks.asSent(plan));
            if (writing.earlier(command, key).isEmpty()) {
                writing.requireEditable(row);
                purposes.requireStill(row, plan);
                Person signer = checks.signer(plan);
                var made = papers.make(row.getId(), plan, signer.name());
                writing.revise(new Writing.Change(row.getId(), plan, command), signer, made, key);
            }
        }

        /** A draft with a purpose, as it is recognised when it is sent again. */
        private record Begin(DraftPlan plan, DraftPurpose purpose) {}

        void requireOpen(String unit, String words) {
            checks.requireOpen("note", unit, words);
        }

        List<Person> signers(String unit) {
            access.requireWriter(unit);
            return checks.signers(unit);
        }
    }
}
