package org.chancery.archive.internal;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.chancery.archive.ArchiveError;
import org.chancery.archive.DossierAction;
import org.chancery.archive.DossierClosing;
import org.chancery.archive.DossierDocument;
import org.chancery.archive.DossierState;
import org.chancery.archive.Retention;
import org.chancery.archive.Work;
import org.chancery.jooq.archive.tables.records.DossierRecord;
import org.chancery.platform.CurrentActor;
import org.chancery.platform.Fault;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Closes files by the checklist, and opens them again. */
@Component
class DossierEnding {
    private final DossierStore dossiers;
    private final DossierDocumentStore documents;
    private final DocumentSources sources;
    private final ArchivePlaces places;
    private final ArchiveJournal journal;
    private final Clock clock;

    DossierEnding(
            DossierStore dossiers,
            DossierDocumentStore documents,
            DocumentSources sources,
            ArchivePlaces places,
            ArchiveJournal journal,
            Clock clock) {
        this.dossiers = dossiers;
        this.documents = documents;
        this.sources = sources;
        this.places = places;
        this.journal = journal;
        this.clock = clock;
    }

    /** @param retention the period that the closing names */
    @Transactional
    void close(UUID id, DossierClosing closing, Retention retention) {
        DossierRecord row = dossiers.lock(id);
        DossierState next = DossierLifeCycle.require(DossierState.valueOf(row.getState()), DossierAction.CLOSE);
        check(row, closing.ended());
        Instant now = clock.instant();
        LocalDate ended = closing.ended();
        Work work = Work.valueOf(row.getWork());
        LocalDate due = ArchiveTerms.due(work, ended, places.calendar(row.getUnit()));
        row.setTitle(closing.title());
        row.setRetention(retention.code());
        row.setRetentionFrom(retention.from());
        row.setRetentionYears(retention.years());
        row.setEnded(ended);
        row.setDue(due);
        row.setOverdueAfter(ArchiveTerms.overdueAfter(work, ended, due));
        row.setExpires(ArchiveTerms.expires(ended, retention.years()));
        row.setClosedAt(now);
        row.setClosedName(CurrentActor.get().name());
        row.setSearch(DossierOpening.search(row));
        row.setState(next.name());
        dossiers.update(row);
        journal.write(row, "CLOSE", now, "", Map.of("ended", ended, "due", due, "retention", retention.code()));
    }

    private void check(DossierRecord row, LocalDate ended) {
        var present = documents.of(row.getId()).stream()
                .filter(document -> document.removal() == null)
                .toList();
        if (present.isEmpty()) {
            throw new Fault(ArchiveError.EMPTY);
        }
        requireSettled(present);
        if (ended.isBefore(row.getStarted())) {
            throw new Fault(ArchiveError.ENDED_BEFORE_START);
        }
        if (ended.isAfter(ArchiveTerms.day(clock.instant()))) {
            throw new Fault(ArchiveError.IN_FUTURE, "ended");
        }
    }

    private void requireSettled(java.util.List<DossierDocument> present) {
        long open = sources.unsettled(present);
        if (open > 0) {
            throw new Fault(ArchiveError.WORK_OPEN, open);
        }
    }

    @Transactional
    void reopen(UUID id, String why) {
        DossierRecord row = dossiers.lock(id);
        DossierState next = DossierLifeCycle.require(DossierState.valueOf(row.getState()), DossierAction.REOPEN);
        if (dossiers.underWay(id)) {
            throw new Fault(ArchiveError.UNDER_WAY);
        }
        row.setState(next.name());
        row.setHeldBackUntil(null);
        row.setHeldBackWhy("");
        dossiers.update(row);
        journal.write(row, "REOPEN", clock.instant(), why, Map.of());
    }
}
