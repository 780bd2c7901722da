package org.chancery.legacy.internal;

import static org.chancery.jooq.legacy.Tables.UPLOAD;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.chancery.jooq.legacy.tables.records.UploadRecord;
import org.chancery.legacy.ImportOrder;
import org.chancery.platform.Blobs;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** What was brought, by whom. */
@Component
class ImportStore {
    private final DSLContext sql;

    ImportStore(DSLContext sql) {
        this.sql = sql;
    }

    void insert(UUID id, String actor, ImportOrder order, Blobs.Blob blob, Instant at) {
        sql.insertInto(UPLOAD)
                .set(UPLOAD.ID, id)
                .set(UPLOAD.ACTOR, actor)
                .set(UPLOAD.UNIT, order.unit())
                .set(UPLOAD.KIND, order.kind().name())
                .set(UPLOAD.GO_ON, order.goOn())
                .set(UPLOAD.NAME, order.name())
                .set(UPLOAD.SHA256, blob.sha256())
                .set(UPLOAD.SIZE, blob.size())
                .set(UPLOAD.UPLOADED_AT, at)
                .execute();
    }

    Optional<UploadRecord> find(UUID id, String actor) {
        return sql.selectFrom(UPLOAD)
                .where(UPLOAD.ID.eq(id))
                .and(UPLOAD.ACTOR.eq(actor))
                .fetchOptional();
    }

    /** @return as {@link #find}, and nobody else takes it until this transaction ends */
    Optional<UploadRecord> lock(UUID id, String actor) {
        return sql.selectFrom(UPLOAD)
                .where(UPLOAD.ID.eq(id))
                .and(UPLOAD.ACTOR.eq(actor))
                .forUpdate()
                .fetchOptional();
    }

    void taken(UUID id, long rows, Instant at) {
        sql.update(UPLOAD)
                .set(UPLOAD.TAKEN_AT, at)
                .set(UPLOAD.TAKEN, rows)
                .where(UPLOAD.ID.eq(id))
                .execute();
    }
}
