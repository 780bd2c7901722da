package org.chancery.drafting.internal;

import static org.chancery.jooq.drafting.Tables.DRAFT;
import static org.chancery.jooq.drafting.Tables.EVENT;
import static org.chancery.jooq.drafting.Tables.VERSION;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.chancery.clearance.NeedToKnow;
import org.chancery.drafting.DraftAction;
import org.chancery.drafting.DraftState;
import org.chancery.drafting.DraftStep;
import org.chancery.drafting.DraftingError;
import org.chancery.jooq.drafting.tables.records.DraftRecord;
import org.chancery.platform.Fault;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Drafts, one by one. */
@Component
class DraftRowStore {
    private final DSLContext sql;
    private final NeedToKnow knowledge;

    DraftRowStore(DSLContext sql, NeedToKnow knowledge) {
        this.sql = sql;
        this.knowledge = knowledge;
    }

    /** Notes which outgoing document comes of a locked draft; whoever may not know the one may not know the other. */
    void becomes(DraftRecord row, UUID document) {
        row.setDocument(document);
        knowledge.bind(document, row.getId());
    }

    void insert(DraftRecord row) {
        sql.insertInto(DRAFT).set(row).execute();
    }

    /** Writes what changed of a draft that this transaction has locked. */
    void update(DraftRecord row) {
        sql.update(DRAFT).set(row).where(DRAFT.ID.eq(row.getId())).execute();
    }

    Optional<DraftRecord> find(UUID id) {
        return sql.selectFrom(DRAFT).where(DRAFT.ID.eq(id)).fetchOptional();
    }

    DraftRecord require(UUID id) {
        return find(id).orElseThrow(() -> new Fault(DraftingError.NOT_FOUND));
    }

    /** @return the draft, which nobody else changes until this transaction ends */
    DraftRecord lock(UUID id) {
        return sql.selectFrom(DRAFT)
                .where(DRAFT.ID.eq(id))
                .forUpdate()
                .fetchOptional()
                .orElseThrow(() -> new Fault(DraftingError.NOT_FOUND));
    }

    /** @return the draft of an outgoing document, locked; empty where it did not begin here */
    Optional<DraftRecord> lockByDocument(UUID document) {
        return sql.selectFrom(DRAFT)
                .where(DRAFT.DOCUMENT.eq(document))
                .forUpdate()
                .fetchOptional();
    }

    /** @return who recalled it, when and why */
    Optional<DraftStep> recall(UUID draft) {
        return sql.selectFrom(EVENT)
                .where(EVENT.DRAFT.eq(draft))
                .and(EVENT.ACTION.eq(DraftAction.REVOKE.name()))
                .fetchOptional(row -> new DraftStep(
                        DraftAction.REVOKE, row.getVersion(), row.getActorName(), row.getAt(), row.getNote()));
    }

    Standing standing(DraftRecord row) {
        Set<String> authors = new HashSet<>(sql.select(VERSION.AUTHOR)
                .from(VERSION)
                .where(VERSION.DRAFT.eq(row.getId()))
                .fetch(VERSION.AUTHOR));
        authors.add(row.getDrafter());
        return new Standing(
                DraftState.valueOf(row.getState()),
                row.getDrafter(),
                Set.copyOf(authors),
                row.getSigner(),
                row.getApprovedBy(),
                row.getContentBy(),
                row.getFormBy());
    }
}
