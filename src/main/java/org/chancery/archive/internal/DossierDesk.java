package org.chancery.archive.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.chancery.archive.ArchiveError;
import org.chancery.archive.DocumentKind;
import org.chancery.archive.Dossier;
import org.chancery.archive.DossierAction;
import org.chancery.archive.DossierClosing;
import org.chancery.archive.DossierDocument;
import org.chancery.archive.DossierFilter;
import org.chancery.archive.DossierId;
import org.chancery.archive.DossierStep;
import org.chancery.archive.DossierTab;
import org.chancery.archive.Dossiers;
import org.chancery.archive.Retention;
import org.chancery.archive.UnlistedOrder;
import org.chancery.jooq.archive.tables.records.DossierRecord;
import org.chancery.platform.Fault;
import org.chancery.platform.Slice;
import org.springframework.stereotype.Component;

/** Files: asks who may and whether the order can be carried out, then has it done. */
@Component
class DossierDesk implements Dossiers {
    private final DossierOpening opening;
    private final DossierFilling filling;
    private final DossierEnding ending;
    private final DossierReading reading;
    private final RetentionDesk retentions;
    private final DocumentSources sources;

    DossierDesk(
            DossierOpening opening,
            DossierFilling filling,
            DossierEnding ending,
            DossierReading reading,
            RetentionDesk retentions,
            DocumentSources sources) {
        this.opening = opening;
        this.filling = filling;
        this.ending = ending;
        this.reading = reading;
        this.retentions = retentions;
        this.sources = sources;
    }

    @Override
    public Dossier openListed(UUID entry, LocalDate started) {
        reading.requireKeeper(opening.unitOf(entry));
        return reading.view(opening.listed(entry, started));
    }

    @Override
    public Dossier openUnlisted(UnlistedOrder order) {
        reading.requireKeeper(opening.unitOfHeading(order.heading()));
        UnlistedOrder clean = new UnlistedOrder(
                order.heading(),
                Words.needed("title", order.title(), Words.TITLE),
                order.retention(),
                Words.optional("maker", order.maker(), 100),
                order.work(),
                order.started(),
                Words.optional("description", order.description(), Words.TITLE));
        return reading.view(opening.unlisted(clean, retentions.require(order.retention())));
    }

    @Override
    public Dossier nextVolume(DossierId id) {
        reading.requireFor(DossierAction.NEXT_VOLUME, id);
        return reading.view(opening.nextVolume(id.value()));
    }

    @Override
    public int put(DossierId id, DocumentKind kind, UUID document) {
        reading.requireFor(DossierAction.PUT, id);
        DocumentSource.Facts facts = sources.require(kind, document);
        if (!facts.fixed()) {
            throw new Fault(ArchiveError.DOCUMENT_UNFINISHED);
        }
        return filling.put(id.value(), kind, document, facts, sources.size(facts.sha256()));
    }

    @Override
    public Dossier takeOut(DossierId id, int ordinal, String why) {
        reading.requireFor(DossierAction.TAKE_OUT, id);
        filling.takeOut(id.value(), ordinal, Words.needed("why", why, Words.TITLE));
        return reading.view(id.value());
    }

    @Override
    public Dossier close(DossierId id, DossierClosing closing) {
        DossierRecord row = reading.requireFor(DossierAction.CLOSE, id);
        DossierClosing clean = new DossierClosing(
                closing.ended(), Words.needed("title", closing.title(), Words.TITLE), closing.retention());
        Retention retention = closing.retention().equals(row.getRetention())
                ? retentions.of(row)
                : retentions.require(closing.retention());
        ending.close(id.value(), clean, retention);
        return reading.view(id.value());
    }

    @Override
    public Dossier reopen(DossierId id, String why) {
        reading.requireFor(DossierAction.REOPEN, id);
        ending.reopen(id.value(), Words.needed("why", why, Words.TITLE));
        return reading.view(id.value());
    }

    @Override
    public Optional<Dossier> find(DossierId id) {
        return reading.find(id);
    }

    @Override
    public Slice<Dossier> list(DossierFilter filter) {
        return reading.list(filter);
    }

    @Override
    public Map<DossierTab, Long> counts() {
        return reading.counts();
    }

    @Override
    public List<DossierDocument> documents(DossierId id) {
        return reading.documents(id);
    }

    @Override
    public List<DossierStep> history(DossierId id) {
        return reading.history(id);
    }
}
