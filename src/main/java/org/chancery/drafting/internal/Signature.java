package org.chancery.drafting.internal;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.chancery.drafting.Authority;
import org.chancery.drafting.DraftAction;
import org.chancery.drafting.DraftState;
import org.chancery.drafting.DraftingError;
import org.chancery.drafting.SigningFolder.Wanted;
import org.chancery.jooq.drafting.tables.records.DraftRecord;
import org.chancery.jooq.drafting.tables.records.RecipientRecord;
import org.chancery.platform.CurrentActor;
import org.chancery.platform.Fault;
import org.chancery.platform.Hanoi;
import org.chancery.records.AuthorityPrefix;
import org.chancery.records.DocumentId;
import org.chancery.records.DraftOrder;
import org.chancery.records.JointSigning;
import org.chancery.records.Records;
import org.chancery.records.SignOrder;
import org.jspecify.annotations.Nullable;
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

    /** @return what will be drafted and signed, empty where the current actor has signed it before; refused as {@link #sign} */
    Optional<JointSigning.Wanted> order(Wanted wanted) {
        DraftRecord row = drafts.require(wanted.id().value());
        String me = CurrentActor.get().id();
        if (isSigned(row, wanted, me)) {
            return Optional.empty();
        }
        require(row, wanted, me);
        return Optional.of(new JointSigning.Wanted(order(row), signOrder(row, clock.instant())));
    }

    private static boolean isSigned(DraftRecord row, Wanted wanted, String me) {
        return row.getDocument() != null && row.getSigner().equals(me) && row.getVersion() == wanted.version();
    }

    private Standing require(DraftRecord row, Wanted wanted, String me) {
        Standing next = drafts.standing(row).after(DraftAction.SIGN, me);
        if (row.getVersion() != wanted.version()) {
            throw new Fault(DraftingError.VERSION_CHANGED);
        }
        return next;
    }

    private static SignOrder signOrder(DraftRecord row, Instant now) {
        return AuthorityRules.order(AuthorityRules.require(authority(row), LocalDate.ofInstant(now, Hanoi.ZONE)));
    }

    /** @param made the signature, where it was made together with others; null to make it now */
    @Transactional
    void sign(Wanted wanted, JointSigning.@Nullable MadeSignature made) {
        DraftRecord row = drafts.lock(wanted.id().value());
        String me = CurrentActor.get().id();
        if (isSigned(row, wanted, me)) {
            return;
        }
        Standing next = require(row, wanted, me);
        Instant now = clock.instant();
        SignOrder order = signOrder(row, now);
        DocumentId document = records.draft(order(row));
        if (made == null) {
            records.sign(document, order);
        } else {
            records.keep(document, made);
        }
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
