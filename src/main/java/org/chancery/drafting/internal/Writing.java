package org.chancery.drafting.internal;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.chancery.drafting.DraftAction;
import org.chancery.drafting.DraftPlan;
import org.chancery.drafting.DraftState;
import org.chancery.drafting.DraftingError;
import org.chancery.drafting.Recipient;
import org.chancery.identity.Person;
import org.chancery.jooq.drafting.tables.records.DraftRecord;
import org.chancery.platform.CurrentActor;
import org.chancery.platform.Fault;
import org.chancery.platform.Folding;
import org.chancery.platform.Idempotency;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps versions: row, recipients, history and ledger in one transaction. */
@Component
class Writing {
    private static final String SCOPE = "drafting";
    private final DraftRowStore drafts;
    private final DraftVersionStore versions;
    private final RecipientStore recipients;
    private final Idempotency commands;
    private final DraftJournal journal;
    private final Clock clock;

    Writing(
            DraftRowStore drafts,
            DraftVersionStore versions,
            RecipientStore recipients,
            Idempotency commands,
            DraftJournal journal,
            Clock clock) {
        this.drafts = drafts;
        this.versions = versions;
        this.recipients = recipients;
        this.commands = commands;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * A new version.
     *
     * @param command as it is recognised when it is sent again
     */
    record Change(UUID draft, DraftPlan plan, Revision command) {}

    /** That a version was to follow the one that was seen. */
    record Revision(UUID draft, int seen, DraftPlan plan) {}

    /**
     * A draft that begins.
     *
     * @param command as it is recognised when it is sent again
     * @param purpose what else is written when it is inserted
     */
    record Beginning(UUID id, DraftPlan plan, Object command, Consumer<DraftRecord> purpose) {}

    /** @return the draft that the same command made before */
    Optional<UUID> earlier(Object command, String key) {
        return commands.earlier(SCOPE, key, command);
    }

    /** Refuses early, before a paper is made. */
    void requireEditable(DraftRecord row) {
        drafts.standing(row).refusal(DraftAction.EDIT, CurrentActor.get().id()).ifPresent(error -> {
            throw new Fault(error);
        });
    }

    @Transactional
    UUID begin(Beginning beginning, Person signer, DraftVersionStore.Made made, String key) {
        UUID id = beginning.id();
        DraftPlan plan = beginning.plan();
        Optional<UUID> before = commands.begin(SCOPE, key, beginning.command(), id);
        if (before.isPresent()) {
            return before.get();
        }
        Instant now = clock.instant();
        DraftRecord row = new DraftRecord();
        row.setId(id);
        row.setDrafter(CurrentActor.get().id());
        row.setDrafterName(CurrentActor.get().name());
        row.setCreatedAt(now);
        row.setVersion(1);
        row.setState(DraftState.DRAFTED.name());
        fill(row, plan, signer, now);
        beginning.purpose().accept(row);
        drafts.insert(row);
        keep(row, plan, made, now);
        return id;
    }

    @Transactional
    void revise(Change change, Person signer, DraftVersionStore.Made made, String key) {
        if (commands.begin(SCOPE, key, change.command(), change.draft()).isPresent()) {
            return;
        }
        DraftRecord row = drafts.lock(change.draft());
        Standing next =
                drafts.standing(row).after(DraftAction.EDIT, CurrentActor.get().id());
        if (row.getVersion() != change.command().seen()) {
            throw new Fault(DraftingError.VERSION_CHANGED);
        }
        Instant now = clock.instant();
        row.setVersion(row.getVersion() + 1);
        row.setState(next.state().name());
        row.setApprovedBy(null);
        row.setContentBy(null);
        row.setContentName(null);
        row.setFormBy(null);
        row.setFormName(null);
        fill(row, change.plan(), signer, now);
        drafts.update(row);
        keep(row, change.plan(), made, now);
    }

    private void keep(DraftRecord row, DraftPlan plan, DraftVersionStore.Made made, Instant now) {
        versions.insert(row.getId(), row.getVersion(), plan, made, now);
        recipients.replace(row.getId(), plan.recipients());
        journal.write(
                row,
                DraftAction.EDIT,
                now,
                "",
                Map.of(
                        "version",
                        row.getVersion(),
                        "sha256",
                        made.paper().sha256(),
                        "type",
                        plan.type(),
                        "unit",
                        plan.unit()));
    }

    private static void fill(DraftRecord row, DraftPlan plan, Person signer, Instant now) {
        row.setUnit(plan.unit());
        row.setType(plan.type());
        row.setSubject(plan.subject());
        row.setUrgency((short) plan.urgency().ordinal());
        row.setCopies(plan.copies());
        row.setSigner(signer.id().toString());
        row.setSignerName(signer.name());
        row.setPrefix(plan.authority().prefix().name());
        row.setPosition(plan.authority().position());
        row.setBasis(plan.authority().basis());
        row.setUntil(plan.authority().until());
        row.setChangedAt(now);
        String names = plan.recipients().stream().map(Recipient::name).collect(Collectors.joining(" "));
        row.setSearch(Folding.fold(String.join(" ", plan.subject(), names, signer.name(), row.getDrafterName())));
    }
}
