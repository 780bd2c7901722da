package org.chancery.content.internal;

import static org.chancery.jooq.content.Tables.BLOB;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.chancery.content.Content;
import org.chancery.content.ContentState;
import org.chancery.content.Problem;
import org.chancery.content.Rendition;
import org.chancery.content.TextSource;
import org.chancery.content.Trait;
import org.chancery.jooq.content.tables.records.BlobRecord;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** Rows of files, which are the queue as well: what has a next attempt waits for it. */
@Component
class ContentStore {
    private static final String WAITING = "WAITING";
    private final DSLContext sql;

    ContentStore(DSLContext sql) {
        this.sql = sql;
    }

    /** A file that waits. */
    record Due(
            String sha256,
            String name,
            String type,
            ContentState state,
            Scan scan,
            Rendition.State rendition,
            int attempts) {}

    /** What a malware scanner said. */
    enum Scan {
        NONE,
        CLEAN,
        INFECTED
    }

    /** What was read. */
    record Reading(
            String type,
            @org.jspecify.annotations.Nullable Problem problem,
            String detail,
            int pages,
            String language,
            TextSource source,
            Set<Trait> traits,
            String body,
            boolean cut) {}

    void insert(String sha256, String name, String type, Instant now) {
        sql.insertInto(BLOB)
                .set(BLOB.SHA256, sha256)
                .set(BLOB.NAME, name)
                .set(BLOB.TYPE, type)
                .set(BLOB.STATE, WAITING)
                .set(BLOB.SCAN, Scan.NONE.name())
                .set(BLOB.NEXT_ATTEMPT_AT, now)
                .set(BLOB.ENQUEUED_AT, now)
                .onConflict(BLOB.SHA256)
                .doNothing()
                .execute();
    }

    /** Takes due files for this process: nobody else gets them before the lease ends, even if this process dies. */
    List<Due> lease(Instant now, Duration lease, int most) {
        var due = sql.select(BLOB.SHA256)
                .from(BLOB)
                .where(BLOB.NEXT_ATTEMPT_AT.le(now))
                .orderBy(BLOB.NEXT_ATTEMPT_AT)
                .limit(most)
                .forUpdate()
                .skipLocked();
        return sql.update(BLOB)
                .set(BLOB.NEXT_ATTEMPT_AT, now.plus(lease))
                .where(BLOB.SHA256.in(due))
                .returning(BLOB.SHA256, BLOB.NAME, BLOB.TYPE, BLOB.STATE, BLOB.SCAN, BLOB.RENDITION, BLOB.ATTEMPTS)
                .fetch(ContentStore::due);
    }

    private static Due due(BlobRecord row) {
        return new Due(
                row.getSha256(),
                row.getName(),
                row.getType(),
                ContentState.valueOf(row.getState()),
                Scan.valueOf(row.getScan()),
                Rendition.State.valueOf(row.getRendition()),
                row.getAttempts());
    }

    /** Keeps files that are still worked on from being taken by others. */
    void extend(List<String> sha256s, Instant until) {
        sql.update(BLOB)
                .set(BLOB.NEXT_ATTEMPT_AT, until)
                .where(BLOB.SHA256.in(sha256s))
                .and(BLOB.NEXT_ATTEMPT_AT.lt(until))
                .execute();
    }

    void scanned(String sha256, Scan scan) {
        sql.update(BLOB)
                .set(BLOB.SCAN, scan.name())
                .where(BLOB.SHA256.eq(sha256))
                .execute();
    }

    void infected(String sha256, String found, Instant now) {
        sql.update(BLOB)
                .set(BLOB.STATE, ContentState.INFECTED.name())
                .set(BLOB.SCAN, Scan.INFECTED.name())
                .set(BLOB.DETAIL, found)
                .set(BLOB.BODY, "")
                .set(BLOB.READ_AT, now)
                .setNull(BLOB.NEXT_ATTEMPT_AT)
                .where(BLOB.SHA256.eq(sha256))
                .execute();
    }

    /** Puts a file off; whoever was let in before stays as they are. */
    void putOff(String sha256, boolean checking, Instant next) {
        sql.update(BLOB)
                .set(
                        BLOB.STATE,
                        checking
                                ? DSL.when(BLOB.STATE.eq(WAITING), ContentState.CHECKING.name())
                                        .otherwise(BLOB.STATE)
                                : BLOB.STATE)
                .set(BLOB.ATTEMPTS, BLOB.ATTEMPTS.plus(1))
                .set(BLOB.NEXT_ATTEMPT_AT, next)
                .where(BLOB.SHA256.eq(sha256))
                .execute();
    }

    void read(String sha256, Reading reading, Instant now) {
        sql.update(BLOB)
                .set(BLOB.STATE, (reading.problem() == null ? ContentState.READ : ContentState.UNREADABLE).name())
                .set(BLOB.TYPE, reading.type())
                .set(
                        BLOB.PROBLEM,
                        reading.problem() == null ? null : reading.problem().name())
                .set(BLOB.DETAIL, reading.detail())
                .set(BLOB.PAGES, reading.pages())
                .set(BLOB.LANGUAGE, reading.language())
                .set(BLOB.SOURCE, reading.source().name())
                .set(BLOB.TRAITS, reading.traits().stream().map(Enum::name).toArray(String[]::new))
                .set(BLOB.BODY, reading.body().replace("\u0000", ""))
                .set(BLOB.CUT, reading.cut())
                .set(BLOB.READ_AT, now)
                .where(BLOB.SHA256.eq(sha256))
                .execute();
    }

    void rendered(String sha256, Rendition rendition) {
        sql.update(BLOB)
                .set(BLOB.RENDITION, rendition.state().name())
                .set(BLOB.RENDITION_BLOB, rendition.sha256())
                .set(BLOB.RENDITION_NOTE, rendition.note())
                .where(BLOB.SHA256.eq(sha256))
                .execute();
    }

    /** Nothing more waits to be done, unless it was asked for meanwhile. */
    void settle(String sha256) {
        sql.update(BLOB)
                .setNull(BLOB.NEXT_ATTEMPT_AT)
                .set(BLOB.ATTEMPTS, 0)
                .where(BLOB.SHA256.eq(sha256))
                .and(BLOB.RENDITION.ne(WAITING))
                .execute();
    }

    void requestRendition(String sha256, Instant now) {
        sql.update(BLOB)
                .set(BLOB.RENDITION, WAITING)
                .set(BLOB.NEXT_ATTEMPT_AT, now)
                .where(BLOB.SHA256.eq(sha256))
                .and(BLOB.RENDITION.in("NONE", "FAILED", "NOT_HERE"))
                .execute();
    }

    void wake(String sha256, Instant now) {
        sql.update(BLOB)
                .set(BLOB.NEXT_ATTEMPT_AT, now)
                .where(BLOB.SHA256.eq(sha256))
                .and(BLOB.NEXT_ATTEMPT_AT.isNull())
                .execute();
    }

    Scan scan(String sha256) {
        return sql.select(BLOB.SCAN)
                .from(BLOB)
                .where(BLOB.SHA256.eq(sha256))
                .fetchOptional(row -> Scan.valueOf(row.value1()))
                .orElse(Scan.NONE);
    }

    String text(String sha256) {
        return sql.select(BLOB.BODY)
                .from(BLOB)
                .where(BLOB.SHA256.eq(sha256))
                .fetchOptional(BLOB.BODY)
                .orElse("");
    }

    Optional<Content> find(String sha256) {
        return sql.select(Arrays.stream(BLOB.fields())
                        .filter(field -> !field.equals(BLOB.BODY))
                        .toList())
                .from(BLOB)
                .where(BLOB.SHA256.eq(sha256))
                .fetchOptional(ContentStore::content);
    }

    private static Content content(Record row) {
        Set<Trait> traits = EnumSet.noneOf(Trait.class);
        for (String trait : row.get(BLOB.TRAITS)) {
            traits.add(Trait.valueOf(trait));
        }
        String problem = row.get(BLOB.PROBLEM);
        return new Content(
                row.get(BLOB.SHA256),
                row.get(BLOB.NAME),
                row.get(BLOB.TYPE),
                ContentState.valueOf(row.get(BLOB.STATE)),
                problem == null ? null : Problem.valueOf(problem),
                row.get(BLOB.PAGES),
                row.get(BLOB.LANGUAGE),
                TextSource.valueOf(row.get(BLOB.SOURCE)),
                traits,
                row.get(BLOB.CUT),
                new Rendition(
                        Rendition.State.valueOf(row.get(BLOB.RENDITION)),
                        row.get(BLOB.RENDITION_BLOB),
                        row.get(BLOB.RENDITION_NOTE)),
                row.get(BLOB.READ_AT));
    }
}
