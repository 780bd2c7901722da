package org.chancery.archive.internal;

import java.util.List;
import org.chancery.archive.Dossier;
import org.chancery.archive.DossierTab;
import org.springframework.stereotype.Component;

/** Files whose time has come, in the archives that the actor keeps. */
@Component
class ExpiredFiles {
    private final DossierListStore lists;
    private final DossierStore dossiers;
    private final DossierViews views;
    private final ArchiveAccess access;

    ExpiredFiles(DossierListStore lists, DossierStore dossiers, DossierViews views, ArchiveAccess access) {
        this.lists = lists;
        this.dossiers = dossiers;
        this.views = views;
        this.access = access;
    }

    List<Dossier> in(DossierTab tab) {
        return views.views(lists.all(tab, access.archived()).stream()
                .filter(row -> !dossiers.underWay(row.getId()))
                .toList());
    }
}
