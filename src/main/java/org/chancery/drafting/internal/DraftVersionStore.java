package org.chancery.drafting.internal;

import static org.chancery.jooq.drafting.Tables.FILE;
import static org.chancery.jooq.drafting.Tables.VERSION;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.chancery.drafting.DraftPlan;
import org.chancery.drafting.DraftText;
import org.chancery.drafting.DraftVersion;
import org.chancery.platform.CurrentActor;
import org.chancery.records.ReadyPaper;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Every version of every draft; the database lets nobody change one. */
@Component
class DraftVersionStore {
    private final DSLContext sql;
    private final JsonMapper json;

    DraftVersionStore(DSLContext sql, JsonMapper json) {
        this.sql = sql;
        this.json = json;
    }

    /** A version's paper and the plan that it was made from. */
    record Made(ReadyPaper paper, int pages) {}

    void insert(UUID draft, int number, DraftPlan plan, Made made, Instant at) {
        DraftText text = plan.text();
        sql.insertInto(VERSION)
                .set(VERSION.DRAFT, draft)
                .set(VERSION.NUMBER, number)
                .set(VERSION.AUTHOR, CurrentActor.get().id())
                .set(VERSION.AUTHOR_NAME, CurrentActor.get().name())
                .set(VERSION.AT, at)
                .set(VERSION.BODY, text instanceof DraftText.Written written ? written.body() : "")
                .set(VERSION.FILE, text instanceof DraftText.Uploaded uploaded ? uploaded.file() : null)
                .set(VERSION.PAPER, JSONB.jsonb(json.writeValueAsString(made.paper())))
                .set(VERSION.SHA256, made.paper().sha256())
                .set(VERSION.PAGES, made.pages())
                .set(VERSION.FACTS, JSONB.jsonb(json.writeValueAsString(plan)))
                .execute();
    }

    ReadyPaper paper(UUID draft, int number) {
        return sql.select(VERSION.PAPER)
                .from(VERSION)
                .where(VERSION.DRAFT.eq(draft))
                .and(VERSION.NUMBER.eq(number))
                .fetchSingle(row -> json.readValue(row.value1().data(), ReadyPaper.class));
    }

    Optional<String> sha256(UUID draft, int number) {
        return sql.select(VERSION.SHA256)
                .from(VERSION)
                .where(VERSION.DRAFT.eq(draft))
                .and(VERSION.NUMBER.eq(number))
                .fetchOptional(VERSION.SHA256);
    }

    /** @return whether some version of the draft is made of that file */
    boolean has(UUID draft, UUID file) {
        return sql.fetchExists(VERSION, VERSION.DRAFT.eq(draft).and(VERSION.FILE.eq(file)));
    }

    List<DraftVersion> of(UUID draft) {
        return sql.select(VERSION.asterisk(), FILE.NAME)
                .from(VERSION.leftJoin(FILE).on(FILE.ID.eq(VERSION.FILE)))
                .where(VERSION.DRAFT.eq(draft))
                .orderBy(VERSION.NUMBER.desc())
                .fetch(row -> new DraftVersion(
                        row.get(VERSION.NUMBER),
                        row.get(VERSION.AUTHOR_NAME),
                        row.get(VERSION.AT),
                        row.get(VERSION.BODY),
                        row.get(VERSION.FILE),
                        row.get(FILE.NAME) == null ? "" : row.get(FILE.NAME),
                        row.get(VERSION.SHA256),
                        row.get(VERSION.PAGES)));
    }
}
