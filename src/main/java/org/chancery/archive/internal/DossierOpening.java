package org.chancery.archive.internal;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.chancery.archive.ArchiveError;
import org.chancery.archive.DossierState;
import org.chancery.archive.Retention;
import org.chancery.archive.UnlistedOrder;
import org.chancery.archive.Work;
import org.chancery.jooq.archive.tables.records.DossierRecord;
import org.chancery.jooq.archive.tables.records.EntryRecord;
import org.chancery.jooq.archive.tables.records.FileListRecord;
import org.chancery.platform.CurrentActor;
import org.chancery.platform.Fault;
import org.chancery.platform.Folding;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Opens files: from the list, beside it, and further volumes. */
@Component
class DossierOpening {
    private final DossierStore dossiers;
    private final FileListStore lists;
    private final RetentionStore retentions;
    private final ArchivePlaces places;
    private final ArchiveJournal journal;
    private final Clock clock;

    DossierOpening(
            DossierStore dossiers,
            FileListStore lists,
            RetentionStore retentions,
            ArchivePlaces places,
            ArchiveJournal journal,
            Clock clock) {
        this.dossiers = dossiers;
        this.lists = lists;
        this.retentions = retentions;
        this.places = places;
        this.journal = journal;
        this.clock = clock;
    }

    /** @return the unit whose list foresees it */
    String unitOf(UUID entry) {
        return lists.require(lists.requireEntry(entry).getList()).getUnit();
    }

    String unitOfHeading(UUID heading) {
        return lists.require(lists.requireHeading(heading).getList()).getUnit();
    }

    @Transactional
    UUID listed(UUID entryId, LocalDate started) {
        EntryRecord entry = lists.requireEntry(entryId);
        FileListRecord list = lists.lock(entry.getList());
        return dossiers.lastVolume(entryId)
                .map(DossierRecord::getId)
                .orElseGet(() -> open(list, entry, Work.ORDINARY, started, ""));
    }

    @Transactional
    UUID unlisted(UnlistedOrder order, Retention retention) {
        FileListRecord list = lists.lock(lists.requireHeading(order.heading()).getList());
        requireApproved(list);
        EntryRecord entry = lists.newEntry(list, order.heading(), "", order.title(), retention, order.maker());
        entry.setAddedAt(clock.instant());
        lists.insert(entry);
        return open(list, entry, order.work(), order.started(), order.description());
    }

    @Transactional
    UUID nextVolume(UUID id) {
        DossierRecord before = dossiers.lock(id);
        DossierRecord last = dossiers.lastVolume(before.getEntry()).orElseThrow();
        if (!last.getId().equals(id)) {
            return last.getId();
        }
        DossierRecord row = before.into(DossierRecord.class);
        row.setId(UUID.randomUUID());
        row.setVolume((short) (before.getVolume() + 1));
        row.setLastOrdinal((short) 0);
        row.setStarted(ArchiveTerms.day(clock.instant()));
        enter(row, "NEXT_VOLUME");
        return row.getId();
    }

    private UUID open(FileListRecord list, EntryRecord entry, Work work, LocalDate started, String description) {
        requireApproved(list);
        if (started.isAfter(ArchiveTerms.day(clock.instant()))) {
            throw new Fault(ArchiveError.IN_FUTURE, "started");
        }
        Retention retention = retentions.require(entry.getRetention(), entry.getRetentionFrom());
        DossierRecord row = new DossierRecord();
        row.setId(UUID.randomUUID());
        row.setUnit(list.getUnit());
        row.setAgency(places.agency(list.getUnit()));
        row.setYear(list.getYear());
        row.setEntry(entry.getId());
        row.setNotation(String.valueOf(entry.getNotation()));
        row.setVolume((short) 1);
        row.setTitle(entry.getTitle());
        row.setRetention(retention.code());
        row.setRetentionFrom(retention.from());
        row.setRetentionYears(retention.years());
        row.setWork(work.name());
        row.setMaker(entry.getMaker().isEmpty() ? CurrentActor.get().name() : entry.getMaker());
        row.setStarted(started);
        row.setDescription(description);
        enter(row, "OPEN");
        return row.getId();
    }

    private void enter(DossierRecord row, String action) {
        Instant now = clock.instant();
        row.setState(DossierState.OPEN.name());
        row.setOpenedAt(now);
        row.setOpenedBy(CurrentActor.get().id());
        row.setOpenedName(CurrentActor.get().name());
        row.setSearch(search(row));
        if (!dossiers.insert(row)) {
            throw new Fault(ArchiveError.NOT_NOW);
        }
        journal.write(row, action, now, "", Map.of("unit", row.getUnit(), "notation", row.getNotation()));
    }

    static String search(DossierRecord row) {
        return Folding.fold(String.join(" ", row.getNotation(), row.getTitle(), row.getMaker()));
    }

    private static void requireApproved(FileListRecord list) {
        if (!list.getState().equals("APPROVED")) {
            throw new Fault(ArchiveError.LIST_NOT_APPROVED);
        }
    }
}
