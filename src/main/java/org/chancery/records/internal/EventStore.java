package org.chancery.records.internal;

import static org.chancery.jooq.records.Tables.DOCUMENT_EVENT;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.select;

import java.time.Instant;
import org.chancery.platform.CurrentActor;
import org.chancery.records.DocumentId;
import org.chancery.records.DocumentState;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What was done to each document; the database lets nobody change it. */
@Component
class EventStore {
    private final DSLContext sql;

    EventStore(DSLContext sql) {
        this.sql = sql;
    }

    void append(
            DocumentId document,
            String action,
            @Nullable DocumentState from,
            DocumentState to,
            Instant at,
            @Nullable String sha256,
            String note) {
        sql.insertInto(DOCUMENT_EVENT)
                .set(DOCUMENT_EVENT.DOCUMENT, document.value())
                .set(
                        DOCUMENT_EVENT.STEP,
                        select(coalesce(max(DOCUMENT_EVENT.STEP), 0).plus(1))
                                .from(DOCUMENT_EVENT)
                                .where(DOCUMENT_EVENT.DOCUMENT.eq(document.value())))
                .set(DOCUMENT_EVENT.ACTION, action)
                .set(DOCUMENT_EVENT.FROM_STATE, from == null ? null : from.name())
                .set(DOCUMENT_EVENT.TO_STATE, to.name())
                .set(DOCUMENT_EVENT.ACTOR, CurrentActor.get().id())
                .set(DOCUMENT_EVENT.AT, at)
                .set(DOCUMENT_EVENT.SHA256, sha256)
                .set(DOCUMENT_EVENT.NOTE, note)
                .execute();
    }
}
