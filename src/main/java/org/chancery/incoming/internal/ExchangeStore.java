package org.chancery.incoming.internal;

import static org.chancery.jooq.incoming.Tables.DOCUMENT;
import static org.chancery.jooq.incoming.Tables.EVENT;
import static org.chancery.jooq.incoming.Tables.EXCHANGED;
import static org.chancery.jooq.incoming.Tables.INBOX;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.chancery.incoming.InboxSource;
import org.chancery.jooq.incoming.tables.records.DocumentRecord;
import org.chancery.jooq.incoming.tables.records.ExchangedRecord;
import org.chancery.jooq.incoming.tables.records.InboxRecord;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What came from partners, and how far it is. */
@Component
class ExchangeStore {
    private final DSLContext sql;

    ExchangeStore(DSLContext sql) {
        this.sql = sql;
    }

    void insert(UUID item, String partner, String addressee, EdxmlDocument document) {
        sql.insertInto(EXCHANGED)
                .set(EXCHANGED.ITEM, item)
                .set(EXCHANGED.PARTNER, partner)
                .set(EXCHANGED.ADDRESSEE, addressee)
                .set(EXCHANGED.DOCUMENT_ID, document.id())
                .set(EXCHANGED.CODE, document.code())
                .set(EXCHANGED.DATED, document.dated())
                .set(EXCHANGED.ISSUER, document.sender())
                .set(EXCHANGED.TYPE, document.type())
                .set(EXCHANGED.URGENCY, (short) document.urgency().ordinal())
                .execute();
    }

    Optional<ExchangedRecord> find(UUID item) {
        return sql.selectFrom(EXCHANGED).where(EXCHANGED.ITEM.eq(item)).fetchOptional();
    }

    /** @return the item that the same message made in that unit before */
    Optional<InboxRecord> earlier(String unit, String key) {
        return sql.selectFrom(INBOX)
                .where(INBOX.UNIT.eq(unit))
                .and(INBOX.SOURCE.eq(InboxSource.EXCHANGE.name()))
                .and(INBOX.SOURCE_KEY.eq(key))
                .fetchOptional();
    }

    /** @return what came, and what became of it; empty where it is another partner's */
    Optional<Progress> progress(String partner, UUID item) {
        return find(item).filter(row -> row.getPartner().equals(partner)).map(this::progress);
    }

    private Progress progress(ExchangedRecord row) {
        InboxRecord came =
                sql.selectFrom(INBOX).where(INBOX.ID.eq(row.getItem())).fetchSingle();
        UUID document = came.getDocument();
        return new Progress(
                row,
                came,
                document == null
                        ? null
                        : sql.selectFrom(DOCUMENT)
                                .where(DOCUMENT.ID.eq(document))
                                .fetchSingle(),
                document == null ? null : lastStep(document));
    }

    private @Nullable Instant lastStep(UUID document) {
        return sql.select(DSL.min(EVENT.AT))
                .from(EVENT)
                .where(EVENT.DOCUMENT.eq(document))
                .and(EVENT.TO_STATE.eq("HANDLING"))
                .fetchSingle()
                .value1();
    }

    /**
     * How far it is.
     *
     * @param document null before it is registered
     * @param begun when its handling began, null before
     */
    record Progress(
            ExchangedRecord message,
            InboxRecord item,
            @Nullable DocumentRecord document,
            @Nullable Instant begun) {}
}
