package org.chancery.archive.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.chancery.archive.DossierId;
import org.chancery.archive.FileList;
import org.chancery.identity.Role;
import org.chancery.jooq.archive.tables.records.EntryRecord;
import org.chancery.jooq.archive.tables.records.FileListRecord;
import org.chancery.jooq.archive.tables.records.HeadingRecord;
import org.chancery.platform.CurrentActor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lists of files as those who look may see them. */
@Component
class FileListViews {
    private final FileListStore lists;
    private final RetentionStore retentions;
    private final ArchivePlaces places;
    private final ArchiveAccess access;

    FileListViews(FileListStore lists, RetentionStore retentions, ArchivePlaces places, ArchiveAccess access) {
        this.lists = lists;
        this.retentions = retentions;
        this.places = places;
        this.access = access;
    }

    FileList view(FileListRecord row) {
        return new FileList(
                row.getId(),
                row.getUnit(),
                places.name(row.getUnit()),
                row.getYear(),
                FileList.Numbering.valueOf(row.getNumbering()),
                FileList.State.valueOf(row.getState()),
                row.getDraftedName(),
                row.getDraftedAt(),
                row.getReturned(),
                decision(row),
                headings(row),
                allowed(row));
    }

    private static FileList.@Nullable Decision decision(FileListRecord row) {
        String by = row.getDecidedName();
        Instant at = row.getDecidedAt();
        return by == null || at == null ? null : new FileList.Decision(by, at);
    }

    private List<FileList.Heading> headings(FileListRecord list) {
        List<HeadingRecord> headings = lists.headings(list.getId());
        List<EntryRecord> entries = lists.entries(list.getId());
        if (!list.getState().equals("APPROVED")) {
            entries = Notations.number(list.getNumbering(), headings, entries);
        }
        Map<UUID, UUID> opened = lists.opened(list.getId());
        List<FileList.Heading> views = new ArrayList<>();
        for (HeadingRecord heading : headings) {
            List<EntryRecord> own = entries.stream()
                    .filter(entry -> entry.getHeading().equals(heading.getId()))
                    .toList();
            views.add(new FileList.Heading(
                    heading.getId(),
                    Notations.roman(heading.getPosition()),
                    heading.getAbbreviation(),
                    heading.getTitle(),
                    entries(own, opened)));
        }
        return views;
    }

    private List<FileList.Entry> entries(List<EntryRecord> entries, Map<UUID, UUID> opened) {
        List<String> subs = entries.stream()
                .map(EntryRecord::getSub)
                .filter(sub -> !sub.isEmpty())
                .distinct()
                .toList();
        return entries.stream()
                .map(entry -> new FileList.Entry(
                        entry.getId(),
                        entry.getSub().isEmpty() ? "" : subs.indexOf(entry.getSub()) + 1 + ". " + entry.getSub(),
                        String.valueOf(entry.getNotation()),
                        knows(opened.get(entry.getId())) ? entry.getTitle() : "(hạn chế tiếp cận)",
                        retentions.require(entry.getRetention(), entry.getRetentionFrom()),
                        entry.getMaker(),
                        entry.getAddedAt() != null,
                        knows(opened.get(entry.getId())) ? dossier(opened.get(entry.getId())) : null))
                .toList();
    }

    private boolean knows(@Nullable UUID opened) {
        return opened == null || access.knows(opened);
    }

    private static @Nullable DossierId dossier(@Nullable UUID id) {
        return id == null ? null : new DossierId(id);
    }

    private Set<FileList.Action> allowed(FileListRecord row) {
        Set<FileList.Action> allowed = EnumSet.noneOf(FileList.Action.class);
        boolean keeper = access.mayAny(ArchiveAccess.KEEPERS, row.getUnit());
        boolean head = access.may(Role.SIGNATORY, row.getUnit());
        switch (FileList.State.valueOf(row.getState())) {
            case DRAFT -> {
                if (keeper) {
                    allowed.addAll(Set.of(FileList.Action.EDIT, FileList.Action.SUBMIT));
                }
            }
            case SUBMITTED -> {
                if (head) {
                    allowed.add(FileList.Action.SEND_BACK);
                }
                if (head && !row.getDraftedBy().equals(CurrentActor.get().id())) {
                    allowed.add(FileList.Action.APPROVE);
                }
            }
            case APPROVED -> {
                if (keeper) {
                    allowed.add(FileList.Action.OPEN);
                }
            }
        }
        return allowed;
    }
}
