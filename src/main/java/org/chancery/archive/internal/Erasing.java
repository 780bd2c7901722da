package org.chancery.archive.internal;

import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.chancery.archive.DossierDisposed;
import org.chancery.archive.DossierDocument;
import org.chancery.platform.BlobHolder;
import org.chancery.platform.DisposedContent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Writes down, in the transaction that disposes of a file, which contents go with it; a job erases them afterwards. */
@Component
class Erasing {
    private final ErasureStore erasures;
    private final DisposalStore disposals;
    private final List<BlobHolder> holders;
    private final DisposedContent disposed;
    private final Clock clock;

    Erasing(
            ErasureStore erasures,
            DisposalStore disposals,
            List<BlobHolder> holders,
            DisposedContent disposed,
            Clock clock) {
        this.erasures = erasures;
        this.disposals = disposals;
        this.holders = holders;
        this.disposed = disposed;
        this.clock = clock;
    }

    @EventListener
    void on(DossierDisposed event) {
        Instant now = clock.instant();
        UUID disposal = event.disposal();
        for (DossierDocument document : event.orphans()) {
            disposed.note(document.document(), disposals.lock(disposal).getDecision(), now);
            everything(document).forEach(sha256 -> erasures.ask(sha256, document.document(), disposal, now));
            holders.forEach(holder -> holder.forget(document.document()));
        }
    }

    /** What was filed, whatever else its keepers have of it, annexes among it, and the renewals of all that. */
    private Set<String> everything(DossierDocument document) {
        Set<String> all = new HashSet<>();
        all.add(document.sha256());
        holders.forEach(holder -> all.addAll(holder.of(document.document())));
        all.addAll(erasures.renewals(List.copyOf(all)));
        return all;
    }
}
