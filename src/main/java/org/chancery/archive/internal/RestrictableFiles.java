package org.chancery.archive.internal;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.chancery.clearance.Widenable;
import org.chancery.jooq.archive.tables.records.DossierRecord;
import org.springframework.stereotype.Component;

/** Files can be restricted; their documents have lists of their own. */
@Component
class RestrictableFiles implements Widenable {
    private final DossierStore dossiers;
    private final ArchiveAccess access;
    private final ArchivePlaces places;

    RestrictableFiles(DossierStore dossiers, ArchiveAccess access, ArchivePlaces places) {
        this.dossiers = dossiers;
        this.access = access;
        this.places = places;
    }

    @Override
    public String kind() {
        return "files";
    }

    @Override
    public Optional<Subject> find(UUID id) {
        return dossiers.find(id).map(this::subject);
    }

    private Subject subject(DossierRecord row) {
        Set<String> agency = Set.copyOf(places.members(row.getAgency()));
        boolean fixed = row.getState().equals("DISPOSED") || agency.size() == 1;
        boolean open = row.getOpenToAgency();
        return new Subject(
                row.getId(),
                row.getUnit(),
                label(row),
                "/desk/files/" + row.getId(),
                open ? agency : Set.of(row.getUnit()),
                Set.of(),
                fixed ? Reach.FIXED : open ? Reach.AGENCY : Reach.UNIT);
    }

    @Override
    public void reach(UUID id, Reach reach) {
        dossiers.setOpenToAgency(id, reach == Reach.AGENCY);
    }

    private static String label(DossierRecord row) {
        return row.getYear() + " · " + row.getNotation() + " · " + row.getTitle();
    }

    @Override
    public void requireReader(UUID id) {
        access.requireReader(dossiers.require(id));
    }
}
