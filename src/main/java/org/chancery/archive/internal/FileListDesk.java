package org.chancery.archive.internal;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.chancery.archive.ArchiveError;
import org.chancery.archive.FileList;
import org.chancery.archive.FileLists;
import org.chancery.archive.Retention;
import org.chancery.identity.Role;
import org.chancery.jooq.archive.tables.records.EntryRecord;
import org.chancery.jooq.archive.tables.records.FileListRecord;
import org.chancery.platform.CurrentActor;
import org.chancery.platform.Fault;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lists of files: drafted, submitted, approved, frozen. */
@Component
class FileListDesk implements FileLists {
    private static final Pattern ABBREVIATION = Pattern.compile("[\\p{Lu}\\d]{1,14}");

    private final FileListStore lists;
    private final FileListViews views;
    private final RetentionDesk retentions;
    private final ArchiveOffice office;
    private final ArchiveJournal journal;
    private final Clock clock;

    FileListDesk(
            FileListStore lists,
            FileListViews views,
            RetentionDesk retentions,
            ArchiveOffice office,
            ArchiveJournal journal,
            Clock clock) {
        this.lists = lists;
        this.views = views;
        this.retentions = retentions;
        this.office = office;
        this.journal = journal;
        this.clock = clock;
    }

    @Override
    @Transactional
    public FileList draft(String unit, int year, FileList.Numbering numbering) {
        office.access().requireKeeper(unit);
        int thisYear = ArchiveTerms.day(clock.instant()).getYear();
        if (year < thisYear - 1 || year > thisYear + 1) {
            throw new Fault(ArchiveError.INVALID, "year");
        }
        FileListRecord row = new FileListRecord();
        row.setId(UUID.randomUUID());
        row.setUnit(unit);
        row.setYear((short) year);
        row.setNumbering(numbering.name());
        row.setState(FileList.State.DRAFT.name());
        row.setDraftedBy(CurrentActor.get().id());
        row.setDraftedName(CurrentActor.get().name());
        row.setDraftedAt(clock.instant());
        row.setReturned("");
        if (lists.insert(row)) {
            journal.ledger("DRAFT", "file-list", row.getId(), Map.of("unit", unit, "year", year));
        }
        return views.view(lists.find(unit, year).orElseThrow());
    }

    @Override
    @Transactional
    public FileList addHeading(UUID list, String abbreviation, String title) {
        FileListRecord row = editable(list);
        String letters = abbreviation.strip().toUpperCase(Locale.ROOT);
        if (!ABBREVIATION.matcher(letters).matches()) {
            throw new Fault(ArchiveError.INVALID, "abbreviation");
        }
        String words = Words.needed("heading-title", title, Words.TITLE);
        if (!lists.insertHeading(list, letters, words)) {
            throw new Fault(ArchiveError.TWIN);
        }
        journal.ledger("ADD_HEADING", "file-list", list, Map.of("abbreviation", letters));
        return views.view(row);
    }

    @Override
    @Transactional
    public FileList addEntry(UUID list, NewEntry entry) {
        FileListRecord row = editable(list);
        if (!lists.requireHeading(entry.heading()).getList().equals(list)) {
            throw new Fault(ArchiveError.NOT_FOUND);
        }
        Retention retention = retentions.require(entry.retention());
        String title = Words.needed("title", entry.title(), Words.TITLE);
        EntryRecord fresh = lists.newEntry(
                row,
                entry.heading(),
                Words.optional("sub", entry.sub(), 200),
                title,
                retention,
                Words.optional("maker", entry.maker(), 100));
        lists.insert(fresh);
        journal.ledger("ADD_ENTRY", "file-list", list, Map.of("retention", retention.code()));
        return views.view(row);
    }

    @Override
    @Transactional
    public FileList removeEntry(UUID list, UUID entry) {
        FileListRecord row = editable(list);
        lists.delete(list, entry);
        journal.ledger("REMOVE_ENTRY", "file-list", list, Map.of("entry", entry.toString()));
        return views.view(row);
    }

    @Override
    @Transactional
    public FileList submit(UUID list) {
        FileListRecord row = editable(list);
        if (lists.entries(list).isEmpty()) {
            throw new Fault(ArchiveError.LIST_EMPTY);
        }
        row.setState(FileList.State.SUBMITTED.name());
        row.setSubmittedAt(clock.instant());
        row.setDraftedBy(CurrentActor.get().id());
        row.setDraftedName(CurrentActor.get().name());
        lists.update(row);
        journal.ledger("SUBMIT", "file-list", list, Map.of());
        return views.view(row);
    }

    @Override
    @Transactional
    public FileList sendBack(UUID list, String why) {
        FileListRecord row = submitted(list);
        row.setState(FileList.State.DRAFT.name());
        row.setReturned(Words.needed("why", why, Words.TITLE));
        lists.update(row);
        journal.ledger("SEND_BACK", "file-list", list, Map.of());
        return views.view(row);
    }

    @Override
    @Transactional
    public FileList approve(UUID list) {
        FileListRecord row = submitted(list);
        if (row.getDraftedBy().equals(CurrentActor.get().id())) {
            throw new Fault(ArchiveError.SAME_PERSON);
        }
        Notations.number(row.getNumbering(), lists.headings(list), lists.entries(list))
                .forEach(lists::update);
        row.setState(FileList.State.APPROVED.name());
        row.setReturned("");
        row.setDecidedBy(CurrentActor.get().id());
        row.setDecidedName(CurrentActor.get().name());
        row.setDecidedAt(clock.instant());
        lists.update(row);
        journal.ledger("APPROVE", "file-list", list, Map.of("unit", row.getUnit(), "year", row.getYear()));
        return views.view(row);
    }

    @Override
    public Optional<FileList> find(UUID list) {
        return lists.find(list).map(row -> {
            office.access().requireReader(row.getUnit());
            return views.view(row);
        });
    }

    @Override
    public List<FileList> all() {
        return lists.of(office.access().sight()).stream().map(views::view).toList();
    }

    @Override
    public List<FileList.Place> places() {
        return office.places(office.access().kept());
    }

    private FileListRecord editable(UUID list) {
        FileListRecord row = lists.lock(list);
        office.access().requireKeeper(row.getUnit());
        if (!row.getState().equals(FileList.State.DRAFT.name())) {
            throw new Fault(ArchiveError.LIST_FROZEN);
        }
        return row;
    }

    private FileListRecord submitted(UUID list) {
        FileListRecord row = lists.lock(list);
        office.access().require(Role.SIGNATORY, row.getUnit());
        if (!row.getState().equals(FileList.State.SUBMITTED.name())) {
            throw new Fault(ArchiveError.NOT_NOW);
        }
        return row;
    }
}
