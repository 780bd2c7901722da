package org.chancery.search.internal;

import static org.chancery.jooq.search.Tables.ERRAND;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.springframework.stereotype.Component;

/** What the command line asks of the running platform, and its answers. */
@Component
class ErrandStore {
    private final DSLContext sql;

    ErrandStore(DSLContext sql) {
        this.sql = sql;
    }

    /** Something that is asked and not answered yet. */
    record Errand(UUID id, boolean isRebuild, boolean isBegun) {}

    UUID ask(boolean rebuild, Instant now) {
        UUID id = UUID.randomUUID();
        sql.insertInto(ERRAND)
                .set(ERRAND.ID, id)
                .set(ERRAND.REBUILD, rebuild)
                .set(ERRAND.ASKED_AT, now)
                .execute();
        return id;
    }

    List<Errand> open() {
        return sql.selectFrom(ERRAND)
                .where(ERRAND.DONE_AT.isNull())
                .orderBy(ERRAND.ASKED_AT)
                .fetch(row -> new Errand(row.getId(), row.getRebuild(), row.getBegun()));
    }

    void begin(UUID id) {
        sql.update(ERRAND).set(ERRAND.BEGUN, true).where(ERRAND.ID.eq(id)).execute();
    }

    void done(UUID id, String answer, Instant now) {
        sql.update(ERRAND)
                .set(ERRAND.ANSWER, JSONB.valueOf(answer))
                .set(ERRAND.DONE_AT, now)
                .where(ERRAND.ID.eq(id))
                .execute();
    }

    /** @return the answer, once it is there */
    Optional<String> answer(UUID id) {
        return sql.select(ERRAND.ANSWER)
                .from(ERRAND)
                .where(ERRAND.ID.eq(id).and(ERRAND.ANSWER.isNotNull()))
                .fetchOptional(ERRAND.ANSWER)
                .map(JSONB::data);
    }
}
