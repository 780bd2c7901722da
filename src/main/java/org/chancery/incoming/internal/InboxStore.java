package org.chancery.incoming.internal;

import static org.chancery.jooq.incoming.Tables.EXCHANGED;
import static org.chancery.jooq.incoming.Tables.INBOX;
import static org.chancery.jooq.incoming.Tables.INBOX_CHOICE;
import static org.chancery.jooq.incoming.Tables.INBOX_PAPER;
import static org.chancery.jooq.incoming.Tables.MAILBOX;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.chancery.incoming.InboxItem;
import org.chancery.incoming.InboxSource;
import org.chancery.incoming.Urgency;
import org.chancery.jooq.incoming.tables.records.InboxRecord;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What waits to be registered, what became of it, and up to where each mailbox was read. */
@Component
class InboxStore {
    private static final String WAITING = "WAITING";
    private final DSLContext sql;

    InboxStore(DSLContext sql) {
        this.sql = sql;
    }

    /** @return the item's id; empty where it had come before */
    Optional<UUID> insert(Arrived arrived, Instant now) {
        UUID id = UUID.randomUUID();
        int inserted = sql.insertInto(INBOX)
                .set(INBOX.ID, id)
                .set(INBOX.UNIT, arrived.unit())
                .set(INBOX.SOURCE, arrived.source().name())
                .set(INBOX.SOURCE_KEY, arrived.key())
                .set(INBOX.SENDER, arrived.sender())
                .set(INBOX.REPLY_TO, arrived.replyTo())
                .set(INBOX.SUBJECT, arrived.subject())
                .set(INBOX.BODY, arrived.text())
                .set(INBOX.ORIGINAL, arrived.original())
                .set(INBOX.COMPLETE, arrived.complete())
                .set(INBOX.RECEIVED_AT, arrived.receivedAt())
                .set(INBOX.TAKEN_AT, now)
                .set(INBOX.STATE, WAITING)
                .onConflict(INBOX.UNIT, INBOX.SOURCE, INBOX.SOURCE_KEY)
                .doNothing()
                .execute();
        if (inserted == 0) {
            return Optional.empty();
        }
        short number = 1;
        for (Arrived.Paper paper : arrived.papers()) {
            sql.insertInto(INBOX_PAPER)
                    .set(INBOX_PAPER.ITEM, id)
                    .set(INBOX_PAPER.NUMBER, number++)
                    .set(INBOX_PAPER.NAME, paper.name())
                    .set(INBOX_PAPER.SHA256, paper.blob().sha256())
                    .set(INBOX_PAPER.SIZE, paper.blob().size())
                    .execute();
        }
        return Optional.of(id);
    }

    List<InboxRecord> waiting(Set<String> units, int offset, int limit) {
        return new ArrayList<>(sql.selectFrom(INBOX)
                .where(waits(units))
                .orderBy(INBOX.RECEIVED_AT, INBOX.ID)
                .limit(limit)
                .offset(offset)
                .fetch());
    }

    long total(Set<String> units) {
        return sql.fetchCount(INBOX, waits(units));
    }

    Optional<InboxRecord> find(UUID id, Set<String> units) {
        return sql.selectFrom(INBOX).where(INBOX.ID.eq(id)).and(waits(units)).fetchOptional();
    }

    private static Condition waits(Set<String> units) {
        return INBOX.UNIT.in(units).and(INBOX.STATE.eq(WAITING));
    }

    List<InboxItem.Paper> papers(UUID id) {
        return sql.selectFrom(INBOX_PAPER)
                .where(INBOX_PAPER.ITEM.eq(id))
                .orderBy(INBOX_PAPER.NUMBER)
                .fetch(row -> new InboxItem.Paper(row.getNumber(), row.getName(), row.getSha256(), row.getSize()));
    }

    /** @return what waits and holds that file, as units by items */
    java.util.Map<UUID, String> holding(String sha256) {
        return sql.select(INBOX.ID, INBOX.UNIT)
                .from(INBOX)
                .where(INBOX.STATE.eq(WAITING))
                .and(INBOX.ID.in(sql.select(INBOX_PAPER.ITEM).from(INBOX_PAPER).where(INBOX_PAPER.SHA256.eq(sha256))))
                .fetchMap(INBOX.ID, INBOX.UNIT);
    }

    /** @return what an item came as, and its papers */
    Set<String> hashes(UUID id) {
        return sql.select(INBOX_PAPER.SHA256)
                .from(INBOX_PAPER)
                .where(INBOX_PAPER.ITEM.eq(id))
                .union(sql.select(INBOX.ORIGINAL)
                        .from(INBOX)
                        .where(INBOX.ID.eq(id).and(INBOX.ORIGINAL.ne(""))))
                .fetchSet(INBOX_PAPER.SHA256);
    }

    /** Takes away what an item says, but not that it came. */
    void blank(UUID id) {
        sql.update(INBOX)
                .set(INBOX.SUBJECT, "")
                .set(INBOX.BODY, "")
                .set(INBOX.ORIGINAL, "")
                .where(INBOX.ID.eq(id))
                .execute();
        sql.update(EXCHANGED)
                .set(EXCHANGED.CODE, "")
                .set(EXCHANGED.ISSUER, "")
                .set(EXCHANGED.TYPE, "")
                .where(EXCHANGED.ITEM.eq(id))
                .execute();
    }

    InboxItem.@Nullable Said said(UUID id) {
        return sql.selectFrom(EXCHANGED)
                .where(EXCHANGED.ITEM.eq(id))
                .fetchOptional(row -> new InboxItem.Said(
                        row.getIssuer(),
                        row.getCode(),
                        row.getDated(),
                        row.getType(),
                        Urgency.values()[row.getUrgency()]))
                .orElse(null);
    }

    /** @return what was brought by a partner */
    Optional<InboxRecord> fromExchange(UUID id) {
        return sql.selectFrom(INBOX)
                .where(INBOX.ID.eq(id))
                .and(INBOX.SOURCE.eq(InboxSource.EXCHANGE.name()))
                .fetchOptional();
    }

    void choose(UUID file, UUID item) {
        sql.insertInto(INBOX_CHOICE)
                .set(INBOX_CHOICE.FILE, file)
                .set(INBOX_CHOICE.ITEM, item)
                .execute();
    }

    /** @return the waiting item that this examined file was chosen from */
    Optional<InboxRecord> chosen(UUID file) {
        return sql.select(INBOX.fields())
                .from(INBOX)
                .join(INBOX_CHOICE)
                .on(INBOX_CHOICE.ITEM.eq(INBOX.ID))
                .where(INBOX_CHOICE.FILE.eq(file))
                .and(INBOX.STATE.eq(WAITING))
                .forUpdate()
                .of(INBOX)
                .fetchOptionalInto(INBOX);
    }

    /** @return whom to write to about a document that came by mail; empty where it did not, or a machine wrote */
    Optional<String> senderOf(UUID document) {
        return sql.select(INBOX.REPLY_TO)
                .from(INBOX)
                .where(INBOX.DOCUMENT.eq(document))
                .and(INBOX.REPLY_TO.ne(""))
                .limit(1)
                .fetchOptional(INBOX.REPLY_TO);
    }

    void registered(UUID id, UUID document, Instant at, String by) {
        sql.update(INBOX)
                .set(INBOX.STATE, "REGISTERED")
                .set(INBOX.DOCUMENT, document)
                .set(INBOX.ENDED_AT, at)
                .set(INBOX.ENDED_BY, by)
                .where(INBOX.ID.eq(id))
                .execute();
    }

    /** @return whether it still waited */
    boolean dismissed(UUID id, String reason, Instant at, String by) {
        return sql.update(INBOX)
                        .set(INBOX.STATE, "DISMISSED")
                        .set(INBOX.NOTE, reason)
                        .set(INBOX.ENDED_AT, at)
                        .set(INBOX.ENDED_BY, by)
                        .where(INBOX.ID.eq(id))
                        .and(INBOX.STATE.eq(WAITING))
                        .execute()
                == 1;
    }

    /** @return number of the last message that was taken; 0 where the server has numbered anew, or nothing was read */
    long lastRead(String mailbox, long validity) {
        return sql.select(MAILBOX.LAST_UID)
                .from(MAILBOX)
                .where(MAILBOX.ADDRESS.eq(mailbox))
                .and(MAILBOX.VALIDITY.eq(validity))
                .fetchOptional(MAILBOX.LAST_UID)
                .orElse(0L);
    }

    void read(String mailbox, long validity, long uid) {
        sql.insertInto(MAILBOX)
                .set(MAILBOX.ADDRESS, mailbox)
                .set(MAILBOX.VALIDITY, validity)
                .set(MAILBOX.LAST_UID, uid)
                .onConflict(MAILBOX.ADDRESS)
                .doUpdate()
                .set(MAILBOX.VALIDITY, validity)
                .set(MAILBOX.LAST_UID, uid)
                .execute();
    }
}
