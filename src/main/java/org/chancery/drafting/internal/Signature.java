package org.chancery.drafting.internal;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.chancery.drafting.Authority;
import org.chancery.drafting.DraftAction;
import org.chancery.drafting.DraftState;
import org.chancery.drafting.DraftingError;
import org.chancery.drafting.SigningFolder.Wanted;
import org.chancery.jooq.drafting.tables.records.DraftRecord;
import org.chancery.jooq.drafting.tables.records.RecipientRecord;
import org.chancery.platform.CurrentActor;
import org.chancery.platform.Fault;
import org.chancery.records.AuthorityPrefix;
import org.chancery.records.DocumentId;
import org.chancery.records.DraftOrder;
import org.chancery.records.Records;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The personal signature (ký): the draft becomes an outgoing document and is signed in one transaction, so that no unsigned document
 * stands where somebody else could sign it, and nothing half done is left behind.
 */
@Component
class Signature {
    private final DraftRowStore drafts;
    private final DraftVersionStore versions;
    private final RecipientStore recipients;
    private final Records records;
    private final DraftJournal journal;
    private final Clock clock;

    Signature(
            DraftRowStore drafts,
            DraftVersionStore versions,
            RecipientStore recipients,
            Records records,
            DraftJournal journal,
            Clock clock) {
        this.drafts = drafts;
        this.versions = versions;
        this.recipients = recipients;
        this.records = records;
        this.journal = journal;
        this.clock = clock;
    }

    @Transactional
    void sign(Wanted wanted) {
        DraftRecord row = drafts.lock(wanted.id().value());
        String me = CurrentActor.get().id();
        if (row.getDocument() != null && row.getSigner().equals(me) && row.getVersion() == wanted.version()) {
            return;
        }
        Standing next = drafts.standing(row).after(DraftAction.SIGN, me);
        if (row.getVersion() != wanted.version()) {
            throw new Fault(DraftingError.VERSION_CHANGED);
        }
        Instant now = clock.instant();
        Authority authority = AuthorityRules.require(authority(row), LocalDate.ofInstant(now, PlanChecks.HANOI));
        DocumentId document = records.draft(order(row));
        records.sign(document, AuthorityRules.order(authority));
        drafts.becomes(row, document.value());
        row.setSignedAt(now);
        row.setChangedAt(now);
        row.setState(next.state().name());
        drafts.update(row);
        journal.write(
                row, DraftAction.SIGN, now, "", Map.of("document", document.toString(), "state", DraftState.SIGNED));
    }

    private DraftOrder order(DraftRecord row) {
        return DraftOrder.ready(
                row.getUnit(),
                row.getType(),
                versions.paper(row.getId(), row.getVersion()),
                row.getSubject(),
                recipients.of(row.getId()).stream()
                        .map(RecipientRecord::getName)
                        .toList(),
                "draft/" + row.getId(),
                row.getCopies());
    }

    static Authority authority(DraftRecord row) {
        return new Authority(
                AuthorityPrefix.valueOf(row.getPrefix()), row.getPosition(), row.getBasis(), row.getUntil());
    }
}
