package org.chancery.incoming.internal;

import static org.chancery.jooq.incoming.Tables.REPLY;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.chancery.clearance.NeedToKnow;
import org.chancery.incoming.IncomingReplies.Reply;
import org.chancery.platform.CurrentActor;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Drafts that answer incoming documents. */
@Component
class ReplyStore {
    private final DSLContext sql;
    private final NeedToKnow knowledge;

    ReplyStore(DSLContext sql, NeedToKnow knowledge) {
        this.sql = sql;
        this.knowledge = knowledge;
    }

    void insert(UUID document, UUID draft, Instant at) {
        sql.insertInto(REPLY)
                .set(REPLY.DOCUMENT, document)
                .set(REPLY.DRAFT, draft)
                .set(REPLY.BEGUN_BY, CurrentActor.get().name())
                .set(REPLY.BEGUN_AT, at)
                .execute();
    }

    /** @return the document that the draft answers; empty where it answers none, or its issue was noted before */
    Optional<UUID> issued(UUID draft, UUID outgoing, String number, Instant at) {
        return sql.update(REPLY)
                .set(REPLY.OUTGOING, outgoing)
                .set(REPLY.NUMBER, number)
                .set(REPLY.ISSUED_AT, at)
                .where(REPLY.DRAFT.eq(draft))
                .and(REPLY.OUTGOING.isNull())
                .returning(REPLY.DOCUMENT)
                .fetchOptional(REPLY.DOCUMENT);
    }

    /** @return those that the current actor may know */
    List<Reply> of(UUID document) {
        return sql.selectFrom(REPLY)
                .where(REPLY.DOCUMENT.eq(document))
                .and(knowledge.knows(REPLY.DRAFT))
                .orderBy(REPLY.BEGUN_AT)
                .fetch(row -> new Reply(
                        row.getDraft(), row.getBegunBy(), row.getBegunAt(), row.getNumber(), row.getIssuedAt()));
    }
}
