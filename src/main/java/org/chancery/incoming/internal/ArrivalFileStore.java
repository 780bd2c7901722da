package org.chancery.incoming.internal;

import static org.chancery.jooq.incoming.Tables.DOCUMENT;
import static org.chancery.jooq.incoming.Tables.FILE;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.chancery.incoming.AuthenticityReport;
import org.chancery.incoming.IncomingFile;
import org.chancery.jooq.incoming.tables.records.FileRecord;
import org.chancery.platform.CurrentActor;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Files that were examined, with what was found. */
@Component
class ArrivalFileStore {
    private final DSLContext sql;
    private final JsonMapper json;

    ArrivalFileStore(DSLContext sql, JsonMapper json) {
        this.sql = sql;
        this.json = json;
    }

    void insert(IncomingFile file, Instant at) {
        sql.insertInto(FILE)
                .set(FILE.ID, file.id())
                .set(FILE.NAME, file.name())
                .set(FILE.SHA256, file.sha256())
                .set(FILE.SIZE, file.size())
                .set(FILE.PAGES, file.pages())
                .set(FILE.REPORT, JSONB.jsonb(json.writeValueAsString(file.report())))
                .set(FILE.RECEIVED_BY, CurrentActor.get().id())
                .set(FILE.RECEIVED_AT, at)
                .execute();
    }

    /** @return the current actor's file that no document has yet */
    Optional<IncomingFile> mine(UUID id) {
        Condition free = org.jooq.impl.DSL.notExists(
                org.jooq.impl.DSL.selectOne().from(DOCUMENT).where(DOCUMENT.FILE.eq(FILE.ID)));
        return sql.selectFrom(FILE)
                .where(FILE.ID.eq(id))
                .and(FILE.RECEIVED_BY.eq(CurrentActor.get().id()))
                .and(free)
                .fetchOptional(this::read);
    }

    IncomingFile require(UUID id) {
        return sql.selectFrom(FILE).where(FILE.ID.eq(id)).fetchSingle(this::read);
    }

    private IncomingFile read(FileRecord row) {
        return new IncomingFile(
                row.getId(),
                row.getName(),
                row.getSha256(),
                row.getSize(),
                row.getPages(),
                json.readValue(row.getReport().data(), AuthenticityReport.class));
    }
}
