package org.chancery.drafting.internal;

import static org.chancery.jooq.drafting.Tables.FILE;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.chancery.drafting.DraftFile;
import org.chancery.jooq.drafting.tables.records.FileRecord;
import org.chancery.platform.CurrentActor;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Files that were examined. */
@Component
class DraftFileStore {
    private final DSLContext sql;

    DraftFileStore(DSLContext sql) {
        this.sql = sql;
    }

    void insert(DraftFile file, String original, Instant at) {
        sql.insertInto(FILE)
                .set(FILE.ID, file.id())
                .set(FILE.NAME, file.name())
                .set(FILE.ORIGINAL_SHA256, original)
                .set(FILE.SHA256, file.sha256())
                .set(FILE.SIZE, file.size())
                .set(FILE.PAGES, file.pages())
                .set(FILE.RECEIVED_BY, CurrentActor.get().id())
                .set(FILE.RECEIVED_AT, at)
                .execute();
    }

    Optional<DraftFile> mine(UUID id) {
        return sql.selectFrom(FILE)
                .where(FILE.ID.eq(id))
                .and(FILE.RECEIVED_BY.eq(CurrentActor.get().id()))
                .fetchOptional(DraftFileStore::read);
    }

    /** @return fingerprint of what was sent, before it was converted; whoever sent it */
    Optional<String> sent(UUID id) {
        return sql.select(FILE.ORIGINAL_SHA256).from(FILE).where(FILE.ID.eq(id)).fetchOptional(FILE.ORIGINAL_SHA256);
    }

    Optional<DraftFile> find(UUID id) {
        return sql.selectFrom(FILE).where(FILE.ID.eq(id)).fetchOptional(DraftFileStore::read);
    }

    private static DraftFile read(FileRecord row) {
        return new DraftFile(row.getId(), row.getName(), row.getSha256(), row.getSize(), row.getPages());
    }
}
