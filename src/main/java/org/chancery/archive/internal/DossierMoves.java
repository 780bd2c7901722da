package org.chancery.archive.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.chancery.archive.ArchiveError;
import org.chancery.archive.DossierDisposed;
import org.chancery.archive.DossierId;
import org.chancery.archive.DossierState;
import org.chancery.archive.Retention;
import org.chancery.jooq.archive.tables.records.DossierRecord;
import org.chancery.platform.CurrentActor;
import org.chancery.platform.Fault;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Moves files to the archive and to their end, in the transactions of transfers and disposals. */
@Component
class DossierMoves {
    private final DossierStore dossiers;
    private final DossierDocumentStore documents;
    private final HoldStore holds;
    private final ArchiveJournal journal;
    private final ArchivePost post;
    private final ApplicationEventPublisher events;

    DossierMoves(
            DossierStore dossiers,
            DossierDocumentStore documents,
            HoldStore holds,
            ArchiveJournal journal,
            ArchivePost post,
            ApplicationEventPublisher events) {
        this.dossiers = dossiers;
        this.documents = documents;
        this.holds = holds;
        this.journal = journal;
        this.post = post;
        this.events = events;
    }

    boolean underWay(DossierRecord row) {
        return dossiers.underWay(row.getId());
    }

    /** @return the chosen files, locked; refused where there is none, or one that does not belong */
    List<DossierRecord> locked(List<DossierId> chosen, Predicate<DossierRecord> belongs) {
        List<DossierRecord> rows =
                dossiers.lock(chosen.stream().map(DossierId::value).distinct().toList());
        if (rows.isEmpty()) {
            throw new Fault(ArchiveError.NONE_CHOSEN);
        }
        if (!rows.stream().allMatch(belongs)) {
            throw new Fault(ArchiveError.NOT_FOUND);
        }
        return rows;
    }

    void requireForArchive(DossierRecord row) {
        Integer years = row.getRetentionYears();
        if (!row.getState().equals(DossierState.CLOSED.name())) {
            throw new Fault(ArchiveError.NOT_NOW);
        }
        if (years != null && years < Retention.ARCHIVED_FROM) {
            throw new Fault(ArchiveError.NOT_FOR_ARCHIVE);
        }
        if (underWay(row)) {
            throw new Fault(ArchiveError.UNDER_WAY);
        }
    }

    void requireForDisposal(DossierRecord row, LocalDate today) {
        LocalDate expires = row.getExpires();
        boolean kept = row.getState().equals(DossierState.CLOSED.name())
                || row.getState().equals(DossierState.ARCHIVED.name());
        if (!kept || expires == null || expires.isAfter(today)) {
            throw new Fault(ArchiveError.NOT_EXPIRED);
        }
        requireFree(row.getId());
        if (underWay(row)) {
            throw new Fault(ArchiveError.UNDER_WAY);
        }
    }

    private void requireFree(UUID dossier) {
        if (holds.stands(dossier)) {
            throw new Fault(ArchiveError.HELD);
        }
    }

    void archive(UUID dossier, UUID transfer, Instant now) {
        DossierRecord row = dossiers.hold(dossier);
        row.setState(DossierState.ARCHIVED.name());
        row.setTransfer(transfer);
        row.setArchivedAt(now);
        row.setArchivedName(CurrentActor.get().name());
        row.setHistoricalBy(ArchiveTerms.historicalBy(ArchiveTerms.day(now), row.getRetentionYears()));
        dossiers.update(row);
        note(row, "ARCHIVE", now, "", transfer);
    }

    /** The database asks once more whether a list allows it and no hold forbids it. */
    void dispose(UUID dossier, UUID disposal, Instant now) {
        DossierRecord row = dossiers.hold(dossier);
        requireFree(dossier);
        row.setState(DossierState.DISPOSED.name());
        row.setDisposal(disposal);
        row.setDisposedAt(now);
        dossiers.update(row);
        note(row, "DISPOSE", now, "", disposal);
        events.publishEvent(new DossierDisposed(new DossierId(dossier), disposal, documents.orphans(dossier)));
    }

    void note(DossierRecord row, String action, Instant now, String note, UUID list) {
        journal.write(row, action, now, note, Map.of("list", list.toString()));
    }

    void ledger(String action, UUID disposal, Map<String, ?> facts) {
        journal.ledger(action, "disposal", disposal, facts);
    }

    void tellUnit(String unit, UUID transfer, int files, LocalDate on) {
        post.transferNotice(unit, transfer, files, on);
    }

    void tellOfDisposal(String unit, UUID disposal, long files) {
        post.disposalNotice(unit, disposal, files);
    }
}
