package org.chancery.drafting.internal;

import java.util.Collection;
import java.util.List;
import org.chancery.records.DocumentAnnexes;
import org.chancery.records.DocumentId;
import org.springframework.stereotype.Component;

/** The annexes of drafts that became documents, for whoever packs or shows the documents. */
@Component
class SignedAnnexes implements DocumentAnnexes {
    private final AnnexStore annexes;

    SignedAnnexes(AnnexStore annexes) {
        this.annexes = annexes;
    }

    @Override
    public List<Annex> of(Collection<DocumentId> documents) {
        return annexes.signed(documents.stream().map(DocumentId::value).toList());
    }
}
