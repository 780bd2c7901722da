package org.chancery.archive.internal;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.chancery.archive.ArchiveError;
import org.chancery.archive.DocumentFiled;
import org.chancery.archive.DocumentKind;
import org.chancery.archive.DossierAction;
import org.chancery.archive.DossierId;
import org.chancery.archive.DossierState;
import org.chancery.jooq.archive.tables.records.DossierDocumentRecord;
import org.chancery.jooq.archive.tables.records.DossierRecord;
import org.chancery.platform.CurrentActor;
import org.chancery.platform.Fault;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts documents into files and takes them out; whoever does so holds the file until the transaction ends. */
@Component
class DossierFilling {
    private static final int MOST = 999;

    private final DossierStore dossiers;
    private final DossierDocumentStore documents;
    private final HoldStore holds;
    private final ArchiveJournal journal;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    DossierFilling(
            DossierStore dossiers,
            DossierDocumentStore documents,
            HoldStore holds,
            ArchiveJournal journal,
            ApplicationEventPublisher events,
            Clock clock) {
        this.dossiers = dossiers;
        this.documents = documents;
        this.holds = holds;
        this.journal = journal;
        this.events = events;
        this.clock = clock;
    }

    @Transactional
    int put(UUID id, DocumentKind kind, UUID document, DocumentSource.Facts facts, long size) {
        DossierRecord row = dossiers.lock(id);
        Optional<Integer> before = documents.ordinal(id, kind, document);
        if (before.isPresent()) {
            return before.get();
        }
        DossierLifeCycle.require(DossierState.valueOf(row.getState()), DossierAction.PUT);
        int ordinal = row.getLastOrdinal() + 1;
        if (ordinal > MOST) {
            throw new Fault(ArchiveError.FULL);
        }
        Instant now = clock.instant();
        documents.insert(document(id, ordinal, kind, document, facts, size, now));
        row.setLastOrdinal((short) ordinal);
        dossiers.update(row);
        journal.write(
                row,
                "PUT",
                now,
                ordinal + ". " + facts.type() + " " + facts.code(),
                Map.of("ordinal", ordinal, "kind", kind, "document", document.toString(), "sha256", facts.sha256()));
        events.publishEvent(new DocumentFiled(new DossierId(id), kind, document, ordinal));
        return ordinal;
    }

    @Transactional
    void takeOut(UUID id, int ordinal, String why) {
        DossierRecord row = dossiers.lock(id);
        DossierLifeCycle.require(DossierState.valueOf(row.getState()), DossierAction.TAKE_OUT);
        if (holds.stands(id)) {
            throw new Fault(ArchiveError.HELD);
        }
        Instant now = clock.instant();
        if (documents.takeOut(id, ordinal, now, why)) {
            journal.write(row, "TAKE_OUT", now, ordinal + ": " + why, Map.of("ordinal", ordinal));
        }
    }

    private static DossierDocumentRecord document(
            UUID dossier,
            int ordinal,
            DocumentKind kind,
            UUID document,
            DocumentSource.Facts facts,
            long size,
            Instant now) {
        DossierDocumentRecord row = new DossierDocumentRecord();
        row.setDossier(dossier);
        row.setOrdinal((short) ordinal);
        row.setKind(kind.name());
        row.setDocument(document);
        row.setType(facts.type());
        row.setCode(facts.code());
        row.setDated(facts.dated());
        row.setIssuer(facts.issuer());
        row.setSubject(facts.subject());
        row.setSha256(facts.sha256());
        row.setSize(size);
        row.setPages(facts.pages());
        row.setAddedAt(now);
        row.setAddedBy(CurrentActor.get().id());
        row.setAddedName(CurrentActor.get().name());
        return row;
    }
}
