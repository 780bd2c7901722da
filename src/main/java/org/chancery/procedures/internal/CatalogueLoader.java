package org.chancery.procedures.internal;

import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.chancery.platform.LocalizedText;
import org.chancery.procedures.internal.CatalogueEntry.FieldFile;
import org.chancery.procedures.internal.CatalogueEntry.PaperEntry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/**
 * Brings the catalogue of the files into the database at start, before the first request: what did not change is left alone, what
 * changed becomes a new version.
 */
@Component
class CatalogueLoader implements SmartInitializingSingleton {
    private static final Logger LOG = LoggerFactory.getLogger(CatalogueLoader.class);

    private final CatalogueStore store;
    private final TransactionTemplate transactions;

    CatalogueLoader(CatalogueStore store, TransactionTemplate transactions) {
        this.store = store;
        this.transactions = transactions;
    }

    @Override
    public void afterSingletonsInstantiated() {
        load();
    }

    /** Loads the files; returns how many versions were added. */
    int load() {
        String digest = CatalogueFiles.digest();
        if (store.isLoaded(digest)) {
            return 0;
        }
        Integer added = transactions.execute(status -> {
            store.lock();
            int count = store.isLoaded(digest) ? 0 : addAll();
            store.markLoaded(digest);
            return count;
        });
        int count = added == null ? 0 : added;
        LOG.info("Catalogue loaded: {} new versions of procedures", count);
        return count;
    }

    private int addAll() {
        Map<String, PaperEntry> papers = CatalogueFiles.papers();
        Map<String, LocalizedText> acts = CatalogueFiles.acts();
        CatalogueTranslation translation = new CatalogueTranslation(papers, acts);
        AtomicInteger place = new AtomicInteger();
        int added = 0;
        for (FieldFile field : CatalogueFiles.fields()) {
            store.saveTopic(field.topic(), place.incrementAndGet());
            for (JsonNode node : field.procedures()) {
                CatalogueFiles.Read read = CatalogueFiles.entry(field.topic().code(), node, papers, acts);
                added += add(translation, read, place.incrementAndGet()) ? 1 : 0;
            }
        }
        return added;
    }

    private boolean add(CatalogueTranslation translation, CatalogueFiles.Read read, int place) {
        String code = read.entry().code();
        CatalogueStore.Newest newest = store.newest(code).orElse(new CatalogueStore.Newest(0, ""));
        if (newest.digest().equals(read.digest())) {
            store.savePlace(code, place);
            return false;
        }
        int number = newest.number() + 1;
        store.add(
                translation.version(CatalogueStore.idOf(code, number, read.digest()), number, read),
                read.digest(),
                place);
        return true;
    }
}
