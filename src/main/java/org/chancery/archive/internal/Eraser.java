package org.chancery.archive.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.chancery.audit.Audit;
import org.chancery.content.ContentErased;
import org.chancery.content.Contents;
import org.chancery.jooq.archive.tables.records.ErasureRecord;
import org.chancery.platform.BlobHolder;
import org.chancery.platform.Blobs;
import org.chancery.platform.DisposedContent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Erases contents one by one: text, rendition and bytes. The bytes go before the transaction ends, so that one that is cut off is
 * repeated; what was stored anew within a day waits, because somebody may just be bringing it.
 */
@Component
class Eraser {
    static final Duration REST = Duration.ofDays(1);

    private final ErasureStore erasures;
    private final List<BlobHolder> holders;
    private final DisposedContent disposed;
    private final Stores stores;
    private final Audit audit;
    private final Clock clock;

    Eraser(
            ErasureStore erasures,
            List<BlobHolder> holders,
            DisposedContent disposed,
            Stores stores,
            Audit audit,
            Clock clock) {
        this.erasures = erasures;
        this.holders = holders;
        this.disposed = disposed;
        this.stores = stores;
        this.audit = audit;
        this.clock = clock;
    }

    /** Where contents lie, and who hears that they are gone. */
    @Component
    record Stores(Blobs blobs, Contents contents, ApplicationEventPublisher events) {}

    /** @return whether there was something to look at */
    @Transactional
    boolean one() {
        Instant now = clock.instant();
        Optional<ErasureRecord> next = erasures.next(now);
        next.ifPresent(row -> erase(row, now));
        return next.isPresent();
    }

    private void erase(ErasureRecord row, Instant now) {
        String sha256 = row.getSha256();
        if (isNeeded(sha256)) {
            row.setState("KEPT");
            row.setDoneAt(now);
        } else if (stores.blobs().erase(sha256, now.minus(REST))) {
            stores.contents()
                    .erase(sha256)
                    .ifPresent(rendition -> erasures.ask(rendition, row.getDocument(), row.getDisposal(), now));
            stores.events().publishEvent(new ContentErased(sha256));
            row.setState("ERASED");
            row.setDoneAt(now);
            audit.append(
                    "archive.content-erased",
                    "blob",
                    sha256,
                    Map.of(
                            "document",
                            row.getDocument().toString(),
                            "disposal",
                            row.getDisposal().toString()));
        } else {
            row.setNextLook(now.plus(Duration.ofHours(1)));
        }
        erasures.update(row);
    }

    private boolean isNeeded(String sha256) {
        return erasures.isFiled(sha256)
                || holders.stream()
                        .flatMap(holder -> holder.uses(List.of(sha256)).stream())
                        .anyMatch(this::stands);
    }

    private boolean stands(BlobHolder.Use use) {
        UUID document = use.document();
        return document == null || disposed.of(document).isEmpty();
    }
}
