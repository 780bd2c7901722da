package org.chancery.drafting.internal;

import static org.chancery.jooq.drafting.Tables.DRAFT;
import static org.chancery.jooq.drafting.Tables.DROP_FILE;
import static org.chancery.jooq.drafting.Tables.FILE;
import static org.chancery.jooq.drafting.Tables.VERSION;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.chancery.clearance.NeedToKnow;
import org.chancery.drafting.DraftState;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Which drafts belong into the drop folder, and what lies there. */
@Component
class DropStore {
    private final DSLContext sql;
    private final NeedToKnow knowledge;

    DropStore(DSLContext sql, NeedToKnow knowledge) {
        this.sql = sql;
        this.knowledge = knowledge;
    }

    /** A draft that is with its drafter, and the original of its newest version. */
    record Open(UUID draft, String drafter, int version, String subject, String fileName, String original) {}

    /** A file that was laid into the folder. */
    record Laid(UUID draft, String person, String folder, String name, int version, String sha256) {
        /** @return the same file as it looks at another version */
        Laid at(int newVersion, String newSha256) {
            return new Laid(draft, person, folder, name, newVersion, newSha256);
        }
    }

    /** A share cannot keep from anybody what some people only may know: such drafts do not lie there. */
    List<Open> open() {
        return sql.select(DRAFT.ID, DRAFT.DRAFTER, DRAFT.VERSION, DRAFT.SUBJECT, FILE.NAME, FILE.ORIGINAL_SHA256)
                .from(DRAFT)
                .join(VERSION)
                .on(VERSION.DRAFT.eq(DRAFT.ID))
                .and(VERSION.NUMBER.eq(DRAFT.VERSION))
                .join(FILE)
                .on(FILE.ID.eq(VERSION.FILE))
                .where(DRAFT.STATE.in(DraftState.DRAFTED.name(), DraftState.RETURNED.name()))
                .and(knowledge.isOpen(DRAFT.ID))
                .orderBy(DRAFT.CREATED_AT)
                .fetch(row ->
                        new Open(row.value1(), row.value2(), row.value3(), row.value4(), row.value5(), row.value6()));
    }

    Optional<Open> open(UUID draft) {
        return open().stream().filter(one -> one.draft().equals(draft)).findFirst();
    }

    List<Laid> laid() {
        return sql.selectFrom(DROP_FILE)
                .fetch(row -> new Laid(
                        row.getDraft(),
                        row.getPerson(),
                        row.getFolder(),
                        row.getName(),
                        row.getVersion(),
                        row.getSha256()));
    }

    void save(Laid laid, Instant now) {
        sql.insertInto(DROP_FILE)
                .set(DROP_FILE.DRAFT, laid.draft())
                .set(DROP_FILE.PERSON, laid.person())
                .set(DROP_FILE.FOLDER, laid.folder())
                .set(DROP_FILE.NAME, laid.name())
                .set(DROP_FILE.VERSION, laid.version())
                .set(DROP_FILE.SHA256, laid.sha256())
                .set(DROP_FILE.PLACED_AT, now)
                .onConflict(DROP_FILE.DRAFT)
                .doUpdate()
                .set(DROP_FILE.PERSON, laid.person())
                .set(DROP_FILE.FOLDER, laid.folder())
                .set(DROP_FILE.NAME, laid.name())
                .set(DROP_FILE.VERSION, laid.version())
                .set(DROP_FILE.SHA256, laid.sha256())
                .set(DROP_FILE.PLACED_AT, now)
                .execute();
    }

    void forget(UUID draft) {
        sql.deleteFrom(DROP_FILE).where(DROP_FILE.DRAFT.eq(draft)).execute();
    }
}
