package org.chancery.archive.internal;

import java.util.List;
import java.util.UUID;
import org.chancery.archive.DocumentFiles;
import org.chancery.archive.DocumentKind;
import org.chancery.archive.Dossier;
import org.chancery.archive.DossierTab;
import org.springframework.stereotype.Component;

/** Looks from a document to its files. */
@Component
class DocumentFileDesk implements DocumentFiles {
    private final DossierListStore lists;
    private final DossierViews views;
    private final DocumentSources sources;
    private final ArchiveAccess access;

    DocumentFileDesk(DossierListStore lists, DossierViews views, DocumentSources sources, ArchiveAccess access) {
        this.lists = lists;
        this.views = views;
        this.sources = sources;
        this.access = access;
    }

    @Override
    public List<Dossier> holding(DocumentKind kind, UUID document) {
        return access.knows(document) ? views.views(lists.holding(kind, document, access.files())) : List.of();
    }

    @Override
    public List<Dossier> open() {
        return views.views(lists.all(DossierTab.OPEN, access.kept()));
    }

    @Override
    public String title(DocumentKind kind, UUID document) {
        DocumentSource.Facts facts = sources.require(kind, document);
        return (facts.type() + " " + facts.code()).strip() + ": " + facts.subject();
    }
}
