package org.chancery.archive.internal;

import static org.chancery.jooq.archive.Tables.DOSSIER;
import static org.chancery.jooq.archive.Tables.DOSSIER_DOCUMENT;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.sum;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.chancery.archive.DocumentKind;
import org.chancery.archive.DossierDocument;
import org.chancery.jooq.archive.tables.records.DossierDocumentRecord;
import org.chancery.platform.CurrentActor;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Which documents are in which files; the database lets nothing but the taking out change. */
@Component
class DossierDocumentStore {
    private final DSLContext sql;

    DossierDocumentStore(DSLContext sql) {
        this.sql = sql;
    }

    /** What the documents of a file come to. */
    record Totals(int documents, int pages) {
        static final Totals NONE = new Totals(0, 0);
    }

    void insert(DossierDocumentRecord row) {
        sql.insertInto(DOSSIER_DOCUMENT).set(row).execute();
    }

    /** @return its order number, empty where it is not in the file */
    Optional<Integer> ordinal(UUID dossier, DocumentKind kind, UUID document) {
        return sql.select(DOSSIER_DOCUMENT.ORDINAL)
                .from(DOSSIER_DOCUMENT)
                .where(DOSSIER_DOCUMENT.DOSSIER.eq(dossier))
                .and(DOSSIER_DOCUMENT.KIND.eq(kind.name()))
                .and(DOSSIER_DOCUMENT.DOCUMENT.eq(document))
                .and(DOSSIER_DOCUMENT.REMOVED_AT.isNull())
                .fetchOptional(row -> (int) row.value1());
    }

    /** @return whether it was in the file until now */
    boolean takeOut(UUID dossier, int ordinal, Instant at, String why) {
        return sql.update(DOSSIER_DOCUMENT)
                        .set(DOSSIER_DOCUMENT.REMOVED_AT, at)
                        .set(DOSSIER_DOCUMENT.REMOVED_NAME, CurrentActor.get().name())
                        .set(DOSSIER_DOCUMENT.REMOVED_WHY, why)
                        .where(DOSSIER_DOCUMENT.DOSSIER.eq(dossier))
                        .and(DOSSIER_DOCUMENT.ORDINAL.eq((short) ordinal))
                        .and(DOSSIER_DOCUMENT.REMOVED_AT.isNull())
                        .execute()
                == 1;
    }

    List<DossierDocument> of(UUID dossier) {
        return sql.selectFrom(DOSSIER_DOCUMENT)
                .where(DOSSIER_DOCUMENT.DOSSIER.eq(dossier))
                .orderBy(DOSSIER_DOCUMENT.ORDINAL)
                .fetch(DossierDocumentStore::view);
    }

    /** @return documents of the file that no other file holds which still exists */
    List<DossierDocument> orphans(UUID dossier) {
        var other = DOSSIER_DOCUMENT.as("other");
        return sql.selectFrom(DOSSIER_DOCUMENT)
                .where(DOSSIER_DOCUMENT.DOSSIER.eq(dossier))
                .and(DOSSIER_DOCUMENT.REMOVED_AT.isNull())
                .and(notExists(selectOne()
                        .from(other)
                        .join(DOSSIER)
                        .on(DOSSIER.ID.eq(other.DOSSIER))
                        .where(other.SHA256.eq(DOSSIER_DOCUMENT.SHA256))
                        .and(other.REMOVED_AT.isNull())
                        .and(DOSSIER.ID.ne(dossier))
                        .and(DOSSIER.STATE.ne("DISPOSED"))))
                .orderBy(DOSSIER_DOCUMENT.ORDINAL)
                .fetch(DossierDocumentStore::view);
    }

    Map<UUID, Totals> totals(Collection<UUID> dossiers) {
        Map<UUID, Totals> totals = new HashMap<>();
        sql.select(DOSSIER_DOCUMENT.DOSSIER, count(), sum(DOSSIER_DOCUMENT.PAGES))
                .from(DOSSIER_DOCUMENT)
                .where(DOSSIER_DOCUMENT.DOSSIER.in(dossiers))
                .and(DOSSIER_DOCUMENT.REMOVED_AT.isNull())
                .groupBy(DOSSIER_DOCUMENT.DOSSIER)
                .forEach(row -> totals.put(
                        row.value1(), new Totals(row.value2(), row.value3().intValue())));
        return totals;
    }

    private static DossierDocument view(DossierDocumentRecord row) {
        Instant removed = row.getRemovedAt();
        String by = row.getRemovedName();
        return new DossierDocument(
                row.getOrdinal(),
                DocumentKind.valueOf(row.getKind()),
                row.getDocument(),
                row.getType(),
                row.getCode(),
                row.getDated(),
                row.getIssuer(),
                row.getSubject(),
                row.getSha256(),
                row.getSize(),
                row.getPages(),
                row.getAddedAt(),
                row.getAddedName(),
                removed == null
                        ? null
                        : new DossierDocument.Removal(removed, by == null ? "" : by, row.getRemovedWhy()),
                false);
    }
}
