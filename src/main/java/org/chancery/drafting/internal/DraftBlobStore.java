package org.chancery.drafting.internal;

import static org.chancery.jooq.drafting.Tables.ANNEX;
import static org.chancery.jooq.drafting.Tables.DRAFT;
import static org.chancery.jooq.drafting.Tables.FILE;
import static org.chancery.jooq.drafting.Tables.VERSION;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.chancery.jooq.drafting.Routines;
import org.chancery.platform.BlobHolder;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record2;
import org.jooq.SelectConditionStep;
import org.jooq.TableField;
import org.springframework.stereotype.Component;

/** The versions of drafts and the files that were brought, which go with the document that the draft became. */
@Component
class DraftBlobStore implements BlobHolder {
    private final DSLContext sql;

    DraftBlobStore(DSLContext sql) {
        this.sql = sql;
    }

    @Override
    public Set<String> of(UUID document) {
        Set<String> all = new HashSet<>();
        uses(DRAFT.DOCUMENT.eq(document)).forEach(use -> all.add(use.sha256()));
        annexes(DRAFT.DOCUMENT.eq(document)).forEach(use -> all.add(use.sha256()));
        return all;
    }

    @Override
    public List<Use> uses(Collection<String> hashes) {
        Condition file = FILE.SHA256.in(hashes).or(FILE.ORIGINAL_SHA256.in(hashes));
        return Stream.concat(
                        uses(VERSION.SHA256
                                        .in(hashes)
                                        .or(DRAFT.SHA256.in(hashes))
                                        .or(file))
                                .stream(),
                        annexes(ANNEX.SIGNED_SHA256.in(hashes).or(file)).stream())
                .filter(use -> hashes.contains(use.sha256()))
                .toList();
    }

    /** The database lets nobody else take away words of versions. */
    @Override
    public void forget(UUID document) {
        Routines.forget(sql.configuration(), document);
    }

    /** Annexes that were taken away again are kept as long as the others. */
    private List<Use> annexes(Condition wanted) {
        return annex(FILE.SHA256, wanted)
                .union(annex(FILE.ORIGINAL_SHA256, wanted))
                .union(annex(ANNEX.SIGNED_SHA256, wanted))
                .fetch(row -> new Use(row.value1(), row.value2()));
    }

    private SelectConditionStep<Record2<String, UUID>> annex(TableField<?, String> hash, Condition wanted) {
        return sql.select(hash, DRAFT.DOCUMENT)
                .from(ANNEX.join(DRAFT).on(DRAFT.ID.eq(ANNEX.DRAFT)).join(FILE).on(FILE.ID.eq(ANNEX.FILE)))
                .where(hash.isNotNull())
                .and(wanted);
    }

    private List<Use> uses(Condition wanted) {
        return hashes(VERSION.SHA256, wanted)
                .union(hashes(FILE.SHA256, wanted))
                .union(hashes(FILE.ORIGINAL_SHA256, wanted))
                .union(hashes(DRAFT.SHA256, wanted))
                .fetch(row -> new Use(row.value1(), row.value2()));
    }

    /** Files that no version and no annex has taken yet are uses of no document. */
    private SelectConditionStep<Record2<String, UUID>> hashes(TableField<?, String> hash, Condition wanted) {
        return sql.select(hash, DRAFT.DOCUMENT)
                .from(VERSION.join(DRAFT)
                        .on(DRAFT.ID.eq(VERSION.DRAFT))
                        .fullJoin(FILE)
                        .on(FILE.ID.eq(VERSION.FILE)))
                .where(hash.isNotNull())
                .and(VERSION.DRAFT
                        .isNotNull()
                        .or(FILE.ID.notIn(sql.select(ANNEX.FILE).from(ANNEX))))
                .and(wanted);
    }
}
