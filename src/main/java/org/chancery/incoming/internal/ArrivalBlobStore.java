package org.chancery.incoming.internal;

import static org.chancery.jooq.incoming.Tables.CLOSING;
import static org.chancery.jooq.incoming.Tables.DOCUMENT;
import static org.chancery.jooq.incoming.Tables.FILE;
import static org.chancery.jooq.incoming.Tables.INBOX;
import static org.chancery.jooq.incoming.Tables.INBOX_PAPER;
import static org.jooq.impl.DSL.castNull;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.chancery.platform.BlobHolder;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record2;
import org.jooq.SelectOrderByStep;
import org.jooq.impl.SQLDataType;
import org.springframework.stereotype.Component;

/** The files of incoming documents, the messages that brought them, and the closed registers. */
@Component
class ArrivalBlobStore implements BlobHolder {
    private final DSLContext sql;

    ArrivalBlobStore(DSLContext sql) {
        this.sql = sql;
    }

    @Override
    public Set<String> of(UUID document) {
        return uses(DOCUMENT.ID.eq(document), INBOX.DOCUMENT.eq(document), INBOX.DOCUMENT.eq(document))
                .fetchSet(row -> row.value1());
    }

    @Override
    public void forget(UUID document) {
        sql.update(INBOX).set(INBOX.BODY, "").where(INBOX.DOCUMENT.eq(document)).execute();
    }

    @Override
    public List<Use> uses(Collection<String> hashes) {
        return uses(FILE.SHA256.in(hashes), INBOX_PAPER.SHA256.in(hashes), INBOX.ORIGINAL.in(hashes))
                .union(sql.select(CLOSING.SHA256, castNull(SQLDataType.UUID))
                        .from(CLOSING)
                        .where(CLOSING.SHA256.in(hashes)))
                .fetch(row -> new Use(row.value1(), row.value2()));
    }

    private SelectOrderByStep<Record2<String, UUID>> uses(Condition file, Condition paper, Condition whole) {
        return sql.select(FILE.SHA256, DOCUMENT.ID)
                .from(FILE.leftJoin(DOCUMENT).on(DOCUMENT.FILE.eq(FILE.ID)))
                .where(file)
                .union(sql.select(INBOX_PAPER.SHA256, INBOX.DOCUMENT)
                        .from(INBOX_PAPER.join(INBOX).on(INBOX.ID.eq(INBOX_PAPER.ITEM)))
                        .where(paper))
                .union(sql.select(INBOX.ORIGINAL, INBOX.DOCUMENT)
                        .from(INBOX)
                        .where(whole)
                        .and(INBOX.ORIGINAL.ne("")));
    }
}
