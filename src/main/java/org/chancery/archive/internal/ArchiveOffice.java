package org.chancery.archive.internal;

import java.util.Collection;
import java.util.List;
import org.chancery.archive.FileList;
import org.springframework.stereotype.Component;

/** Who may act and where: rights and units together. */
@Component
class ArchiveOffice {
    private final ArchiveAccess access;
    private final ArchivePlaces places;

    ArchiveOffice(ArchiveAccess access, ArchivePlaces places) {
        this.access = access;
        this.places = places;
    }

    ArchiveAccess access() {
        return access;
    }

    ArchivePlaces where() {
        return places;
    }

    List<FileList.Place> places(Collection<String> units) {
        return units.stream()
                .sorted()
                .map(unit -> new FileList.Place(unit, places.name(unit)))
                .toList();
    }
}
