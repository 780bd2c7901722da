package org.chancery.archive.internal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.chancery.archive.ArchiveError;
import org.chancery.archive.Dossier;
import org.chancery.archive.DossierAction;
import org.chancery.archive.DossierDocument;
import org.chancery.archive.DossierFilter;
import org.chancery.archive.DossierId;
import org.chancery.archive.DossierState;
import org.chancery.archive.DossierStep;
import org.chancery.archive.DossierTab;
import org.chancery.jooq.archive.tables.records.DossierRecord;
import org.chancery.platform.Fault;
import org.chancery.platform.Slice;
import org.springframework.stereotype.Component;

/** Finds files for whoever may see them. */
@Component
class DossierReading {
    private static final int PAGE_SIZE = 25;

    private final DossierStore dossiers;
    private final DossierListStore lists;
    private final DossierDocumentStore documents;
    private final DossierViews views;
    private final ArchiveAccess access;
    private final ArchiveJournal journal;

    DossierReading(
            DossierStore dossiers,
            DossierListStore lists,
            DossierDocumentStore documents,
            DossierViews views,
            ArchiveAccess access,
            ArchiveJournal journal) {
        this.dossiers = dossiers;
        this.lists = lists;
        this.documents = documents;
        this.views = views;
        this.access = access;
        this.journal = journal;
    }

    void requireKeeper(String unit) {
        access.requireKeeper(unit);
    }

    DossierRecord requireFor(DossierAction action, DossierId id) {
        DossierRecord row = dossiers.require(id.value());
        access.require(action, row.getUnit());
        return row;
    }

    Dossier view(UUID id) {
        return views.view(dossiers.require(id));
    }

    Optional<Dossier> find(DossierId id) {
        return dossiers.find(id.value()).map(row -> {
            access.requireReader(row);
            access.looked(id.value(), "page");
            return views.view(row);
        });
    }

    Slice<Dossier> list(DossierFilter filter) {
        Slice<DossierRecord> found = lists.page(filter, access.files(), PAGE_SIZE);
        return new Slice<>(views.views(found.items()), found.total(), found.page(), found.size());
    }

    Map<DossierTab, Long> counts() {
        return lists.counts(access.files());
    }

    /** @return a document that is in the file and that the actor may know; what it says is about to be shown */
    DossierDocument content(DossierId id, int ordinal) {
        List<DossierDocument> documents = documents(id);
        if (dossiers.require(id.value()).getState().equals(DossierState.DISPOSED.name())) {
            throw new Fault(ArchiveError.NOT_NOW);
        }
        DossierDocument found = documents.stream()
                .filter(one -> one.ordinal() == ordinal && !one.hidden() && one.removal() == null)
                .findFirst()
                .orElseThrow(() -> new Fault(ArchiveError.DOCUMENT_UNKNOWN));
        taken(id, List.of(found));
        return found;
    }

    List<DossierDocument> documents(DossierId id) {
        access.requireReader(dossiers.require(id.value()));
        return documents.of(id.value()).stream()
                .map(one -> access.knows(one.document()) ? one : one.blank())
                .toList();
    }

    /** Writes down that the content of restricted documents was taken away. */
    void taken(DossierId id, List<DossierDocument> present) {
        access.looked(id.value(), "content");
        present.forEach(document -> access.looked(document.document(), "content"));
    }

    List<DossierStep> history(DossierId id) {
        access.requireReader(dossiers.require(id.value()));
        Set<Integer> hidden = documents.of(id.value()).stream()
                .filter(one -> !access.knows(one.document()))
                .map(DossierDocument::ordinal)
                .collect(Collectors.toSet());
        return journal.history(id.value()).stream()
                .map(step -> step.without(hidden))
                .toList();
    }
}
