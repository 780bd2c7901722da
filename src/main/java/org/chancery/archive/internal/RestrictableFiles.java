package org.chancery.archive.internal;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.chancery.clearance.Restrictable;
import org.chancery.jooq.archive.tables.records.DossierRecord;
import org.springframework.stereotype.Component;

/** Files can be restricted; their documents have lists of their own. */
@Component
class RestrictableFiles implements Restrictable {
    private final DossierStore dossiers;
    private final ArchiveAccess access;

    RestrictableFiles(DossierStore dossiers, ArchiveAccess access) {
        this.dossiers = dossiers;
        this.access = access;
    }

    @Override
    public String kind() {
        return "files";
    }

    @Override
    public Optional<Subject> find(UUID id) {
        return dossiers.find(id)
                .map(row -> new Subject(
                        id, row.getUnit(), label(row), "/desk/files/" + id, Set.of(row.getUnit()), Set.of()));
    }

    private static String label(DossierRecord row) {
        return row.getYear() + " · " + row.getNotation() + " · " + row.getTitle();
    }

    @Override
    public void requireReader(UUID id) {
        access.requireReader(dossiers.require(id).getUnit());
    }
}
