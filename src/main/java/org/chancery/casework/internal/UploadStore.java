package org.chancery.casework.internal;

import static org.chancery.jooq.casework.Tables.UPLOAD;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.chancery.casework.CaseworkError;
import org.chancery.casework.UploadReceipt;
import org.chancery.jooq.casework.tables.records.UploadRecord;
import org.chancery.platform.Fault;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Files that arrived; a case takes each of them once. */
@Component
class UploadStore {
    private final DSLContext sql;

    UploadStore(DSLContext sql) {
        this.sql = sql;
    }

    void add(UploadReceipt receipt, Instant at) {
        sql.insertInto(UPLOAD)
                .set(UPLOAD.ID, receipt.id())
                .set(UPLOAD.FILE_NAME, receipt.fileName())
                .set(UPLOAD.MEDIA_TYPE, receipt.mediaType())
                .set(UPLOAD.PAGES, receipt.pages())
                .set(UPLOAD.SHA256, receipt.sha256())
                .set(UPLOAD.SIZE, receipt.size())
                .set(UPLOAD.AT, at)
                .execute();
    }

    Optional<UploadReceipt> find(UUID id) {
        return sql.selectFrom(UPLOAD)
                .where(UPLOAD.ID.eq(id))
                .and(UPLOAD.CASE_ID.isNull())
                .fetchOptional(UploadStore::receipt);
    }

    void take(UUID id, UUID caseId, String slot, boolean supplement) {
        int taken = sql.update(UPLOAD)
                .set(UPLOAD.CASE_ID, caseId)
                .set(UPLOAD.SLOT, slot)
                .set(UPLOAD.SUPPLEMENT, supplement)
                .where(UPLOAD.ID.eq(id))
                .and(UPLOAD.CASE_ID.isNull())
                .execute();
        if (taken != 1) {
            throw new Fault(CaseworkError.UPLOAD_UNKNOWN);
        }
    }

    List<UploadRecord> of(UUID caseId) {
        return sql.selectFrom(UPLOAD)
                .where(UPLOAD.CASE_ID.eq(caseId))
                .orderBy(UPLOAD.AT, UPLOAD.ID)
                .fetch();
    }

    Optional<UploadRecord> of(UUID caseId, UUID id) {
        return sql.selectFrom(UPLOAD)
                .where(UPLOAD.ID.eq(id))
                .and(UPLOAD.CASE_ID.eq(caseId))
                .fetchOptional();
    }

    private static UploadReceipt receipt(UploadRecord row) {
        return new UploadReceipt(
                row.getId(), row.getFileName(), row.getMediaType(), row.getPages(), row.getSha256(), row.getSize());
    }
}
