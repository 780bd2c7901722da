package org.chancery.drafting.internal;

import static org.chancery.jooq.drafting.Tables.ANNEX;
import static org.chancery.jooq.drafting.Tables.DRAFT;
import static org.chancery.jooq.drafting.Tables.FILE;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.max;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.chancery.drafting.DraftAnnex;
import org.chancery.platform.CurrentActor;
import org.chancery.records.DocumentAnnexes;
import org.chancery.records.DocumentId;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectConditionStep;
import org.springframework.stereotype.Component;

/** Annexes; those that were taken away stay as rows. */
@Component
class AnnexStore {
    private static final Field<String> STANDING = coalesce(ANNEX.SIGNED_SHA256, FILE.SHA256);

    private final DSLContext sql;

    AnnexStore(DSLContext sql) {
        this.sql = sql;
    }

    List<DraftAnnex> of(UUID draft) {
        return select(ANNEX.DRAFT.eq(draft)).orderBy(ANNEX.ORDINAL).fetch(AnnexStore::read);
    }

    Optional<DraftAnnex> find(UUID draft, int ordinal) {
        return select(ANNEX.DRAFT.eq(draft).and(ANNEX.ORDINAL.eq(ordinal))).fetchOptional(AnnexStore::read);
    }

    /** @return the draft that became an outgoing document, where it has annexes that are not signed */
    List<Unsigned> unsigned(UUID document) {
        return sql.select(ANNEX.DRAFT, ANNEX.ORDINAL, FILE.SHA256)
                .from(ANNEX.join(FILE).on(FILE.ID.eq(ANNEX.FILE)).join(DRAFT).on(DRAFT.ID.eq(ANNEX.DRAFT)))
                .where(DRAFT.DOCUMENT.eq(document))
                .and(ANNEX.REMOVED_AT.isNull())
                .and(ANNEX.SIGNED_AT.isNull())
                .orderBy(ANNEX.ORDINAL)
                .fetch(row -> new Unsigned(row.value1(), row.value2(), row.value3()));
    }

    List<DocumentAnnexes.Annex> signed(Collection<UUID> documents) {
        return sql.select(DRAFT.DOCUMENT, ANNEX.ORDINAL, FILE.NAME, ANNEX.SIGNED_SHA256)
                .from(ANNEX.join(FILE).on(FILE.ID.eq(ANNEX.FILE)).join(DRAFT).on(DRAFT.ID.eq(ANNEX.DRAFT)))
                .where(DRAFT.DOCUMENT.in(documents))
                .and(ANNEX.SIGNED_SHA256.isNotNull())
                .orderBy(DRAFT.DOCUMENT, ANNEX.ORDINAL)
                .fetch(row -> new DocumentAnnexes.Annex(
                        new DocumentId(row.value1()), row.value2(), row.value3(), row.value4()));
    }

    /** An annex that waits for its signature. */
    record Unsigned(UUID draft, int ordinal, String sha256) {}

    /** @return its ordinal */
    int insert(UUID draft, UUID file, Instant at) {
        Integer last = sql.select(max(ANNEX.ORDINAL))
                .from(ANNEX)
                .where(ANNEX.DRAFT.eq(draft))
                .fetchSingle()
                .value1();
        int ordinal = last == null ? 1 : last + 1;
        sql.insertInto(ANNEX)
                .set(ANNEX.DRAFT, draft)
                .set(ANNEX.ORDINAL, ordinal)
                .set(ANNEX.FILE, file)
                .set(ANNEX.ADDED_BY, CurrentActor.get().id())
                .set(ANNEX.ADDED_AT, at)
                .execute();
        return ordinal;
    }

    void remove(UUID draft, int ordinal, Instant at) {
        sql.update(ANNEX)
                .set(ANNEX.REMOVED_AT, at)
                .where(ANNEX.DRAFT.eq(draft))
                .and(ANNEX.ORDINAL.eq(ordinal))
                .execute();
    }

    /** @return whether it was not signed before */
    boolean signed(Unsigned annex, String sha256, Instant at) {
        return sql.update(ANNEX)
                        .set(ANNEX.SIGNED_SHA256, sha256)
                        .set(ANNEX.SIGNED_AT, at)
                        .where(ANNEX.DRAFT.eq(annex.draft()))
                        .and(ANNEX.ORDINAL.eq(annex.ordinal()))
                        .and(ANNEX.SIGNED_AT.isNull())
                        .execute()
                == 1;
    }

    private SelectConditionStep<?> select(Condition wanted) {
        return sql.select(ANNEX.ORDINAL, FILE.NAME, FILE.PAGES, STANDING, ANNEX.SIGNED_AT)
                .from(ANNEX.join(FILE).on(FILE.ID.eq(ANNEX.FILE)))
                .where(wanted)
                .and(ANNEX.REMOVED_AT.isNull());
    }

    private static DraftAnnex read(Record row) {
        return new DraftAnnex(
                row.get(ANNEX.ORDINAL),
                row.get(FILE.NAME),
                row.get(FILE.PAGES),
                row.get(STANDING),
                row.get(ANNEX.SIGNED_AT));
    }
}
