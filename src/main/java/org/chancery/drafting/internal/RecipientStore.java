package org.chancery.drafting.internal;

import static org.chancery.jooq.drafting.Tables.RECIPIENT;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.chancery.drafting.DraftingError;
import org.chancery.drafting.Recipient;
import org.chancery.jooq.drafting.tables.records.RecipientRecord;
import org.chancery.platform.CurrentActor;
import org.chancery.platform.Fault;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** The distribution lists and the receipts. */
@Component
class RecipientStore {
    private final DSLContext sql;

    RecipientStore(DSLContext sql) {
        this.sql = sql;
    }

    void replace(UUID draft, List<Recipient> recipients) {
        sql.deleteFrom(RECIPIENT).where(RECIPIENT.DRAFT.eq(draft)).execute();
        int ordinal = 0;
        for (Recipient recipient : recipients) {
            ordinal++;
            sql.insertInto(RECIPIENT)
                    .set(RECIPIENT.DRAFT, draft)
                    .set(RECIPIENT.ORDINAL, ordinal)
                    .set(RECIPIENT.KIND, recipient.kind().name())
                    .set(RECIPIENT.UNIT, recipient.unit())
                    .set(RECIPIENT.NAME, recipient.name())
                    .set(RECIPIENT.ADDRESS, recipient.address())
                    .execute();
        }
    }

    List<RecipientRecord> of(UUID draft) {
        return sql.selectFrom(RECIPIENT)
                .where(RECIPIENT.DRAFT.eq(draft))
                .orderBy(RECIPIENT.ORDINAL)
                .fetch();
    }

    RecipientRecord require(UUID draft, int ordinal) {
        return sql.selectFrom(RECIPIENT)
                .where(RECIPIENT.DRAFT.eq(draft))
                .and(RECIPIENT.ORDINAL.eq(ordinal))
                .fetchOptional()
                .orElseThrow(() -> new Fault(DraftingError.NOT_FOUND));
    }

    void sent(UUID draft, Instant at) {
        sql.update(RECIPIENT)
                .set(RECIPIENT.SENT_AT, at)
                .where(RECIPIENT.DRAFT.eq(draft))
                .and(RECIPIENT.SENT_AT.isNull())
                .execute();
    }

    /** Cancels every copy that was sent. */
    void recalled(UUID draft, Instant at) {
        sql.update(RECIPIENT)
                .set(RECIPIENT.RECALLED_AT, at)
                .where(RECIPIENT.DRAFT.eq(draft))
                .and(RECIPIENT.SENT_AT.isNotNull())
                .and(RECIPIENT.RECALLED_AT.isNull())
                .execute();
    }

    /** @return false where the cancellation was confirmed before, or nothing was recalled */
    boolean cancelled(UUID draft, int ordinal, Instant at, String note) {
        return sql.update(RECIPIENT)
                        .set(RECIPIENT.CANCELLED_AT, at)
                        .set(RECIPIENT.CANCELLED_BY, CurrentActor.get().name())
                        .set(RECIPIENT.CANCEL_NOTE, note)
                        .where(RECIPIENT.DRAFT.eq(draft))
                        .and(RECIPIENT.ORDINAL.eq(ordinal))
                        .and(RECIPIENT.RECALLED_AT.isNotNull())
                        .and(RECIPIENT.CANCELLED_AT.isNull())
                        .execute()
                == 1;
    }

    /** @return false where the receipt was confirmed before, or nothing was sent */
    boolean received(UUID draft, int ordinal, Instant at, String note) {
        return sql.update(RECIPIENT)
                        .set(RECIPIENT.RECEIVED_AT, at)
                        .set(RECIPIENT.RECEIVED_BY, CurrentActor.get().name())
                        .set(RECIPIENT.NOTE, note)
                        .where(RECIPIENT.DRAFT.eq(draft))
                        .and(RECIPIENT.ORDINAL.eq(ordinal))
                        .and(RECIPIENT.SENT_AT.isNotNull())
                        .and(RECIPIENT.RECEIVED_AT.isNull())
                        .and(RECIPIENT.RECALLED_AT.isNull())
                        .execute()
                == 1;
    }
}
