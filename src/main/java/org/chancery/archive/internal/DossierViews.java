package org.chancery.archive.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.chancery.archive.Dossier;
import org.chancery.archive.DossierId;
import org.chancery.archive.DossierState;
import org.chancery.archive.LegalHold;
import org.chancery.archive.Work;
import org.chancery.archive.internal.DossierDocumentStore.Totals;
import org.chancery.jooq.archive.tables.records.DossierRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Files as those who look may see them. */
@Component
class DossierViews {
    private final DossierDocumentStore documents;
    private final HoldStore holds;
    private final RetentionStore retentions;
    private final ArchivePlaces places;
    private final ArchiveAccess access;

    DossierViews(
            DossierDocumentStore documents,
            HoldStore holds,
            RetentionStore retentions,
            ArchivePlaces places,
            ArchiveAccess access) {
        this.documents = documents;
        this.holds = holds;
        this.retentions = retentions;
        this.places = places;
        this.access = access;
    }

    Dossier view(DossierRecord row) {
        return views(List.of(row)).getFirst();
    }

    List<Dossier> views(List<DossierRecord> rows) {
        List<UUID> ids = rows.stream().map(DossierRecord::getId).toList();
        Map<UUID, Totals> totals = documents.totals(ids);
        Map<UUID, List<LegalHold>> standing = holds.standing(ids);
        return rows.stream()
                .map(row -> view(
                        row,
                        totals.getOrDefault(row.getId(), Totals.NONE),
                        standing.getOrDefault(row.getId(), List.of())))
                .toList();
    }

    /** In lists that hold it with others, who may not know a file sees its number only. */
    private Dossier view(DossierRecord known, Totals totals, List<LegalHold> held) {
        DossierRecord row = access.knows(known.getId()) ? known : blank(known);
        return new Dossier(
                new DossierId(row.getId()),
                row.getUnit(),
                places.name(row.getUnit()),
                row.getYear(),
                row.getNotation(),
                row.getVolume(),
                row.getTitle(),
                retentions.require(row.getRetention(), row.getRetentionFrom()),
                Work.valueOf(row.getWork()),
                row.getMaker(),
                row.getStarted(),
                row.getDescription(),
                DossierState.valueOf(row.getState()),
                row.getOpenedAt(),
                row.getOpenedName(),
                totals.documents(),
                totals.pages(),
                end(row),
                archived(row),
                row.getHeldBackUntil(),
                row.getHeldBackWhy(),
                held,
                row.getDisposedAt(),
                access.isGuest(row),
                access.allowed(row, !held.isEmpty()));
    }

    private static DossierRecord blank(DossierRecord row) {
        DossierRecord bare = row.copy();
        bare.setId(row.getId());
        bare.setTitle("(hạn chế tiếp cận)");
        bare.setMaker("");
        bare.setDescription("");
        bare.setHeldBackWhy("");
        return bare;
    }

    private static Dossier.@Nullable End end(DossierRecord row) {
        LocalDate ended = row.getEnded();
        Instant at = row.getClosedAt();
        LocalDate due = row.getDue();
        LocalDate overdue = row.getOverdueAfter();
        String by = row.getClosedName();
        return row.getState().equals("OPEN") || ended == null || at == null || due == null || overdue == null
                ? null
                : new Dossier.End(ended, at, by == null ? "" : by, due, overdue, row.getExpires());
    }

    private static Dossier.@Nullable Archived archived(DossierRecord row) {
        Instant at = row.getArchivedAt();
        String by = row.getArchivedName();
        return at == null ? null : new Dossier.Archived(at, by == null ? "" : by, row.getHistoricalBy());
    }
}
