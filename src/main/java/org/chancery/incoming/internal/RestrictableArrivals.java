package org.chancery.incoming.internal;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.chancery.clearance.Restrictable;
import org.chancery.jooq.incoming.tables.records.DocumentRecord;
import org.springframework.stereotype.Component;

/** Incoming documents can be restricted. */
@Component
class RestrictableArrivals implements Restrictable {
    private final ArrivalStore documents;
    private final ArrivalAccess access;

    RestrictableArrivals(ArrivalStore documents, ArrivalAccess access) {
        this.documents = documents;
        this.access = access;
    }

    @Override
    public String kind() {
        return "incoming";
    }

    @Override
    public Optional<Subject> find(UUID id) {
        return documents
                .find(id)
                .map(row -> new Subject(
                        id,
                        row.getUnit(),
                        row.getNumber() + "/" + row.getYear() + " · " + row.getType() + ": " + row.getSubject(),
                        "/desk/incoming/" + id,
                        units(row),
                        Set.of()));
    }

    private static Set<String> units(DocumentRecord row) {
        Set<String> units = new HashSet<>(Arrays.asList(row.getSupport()));
        units.add(row.getUnit());
        if (row.getLead() != null) {
            units.add(row.getLead());
        }
        return units;
    }

    @Override
    public void requireReader(UUID id) {
        access.requireReader(documents.require(id));
    }
}
