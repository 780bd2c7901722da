package org.chancery.incoming.internal;

import static org.chancery.jooq.incoming.Tables.DOCUMENT;
import static org.chancery.jooq.incoming.Tables.FILE;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.chancery.clearance.NeedToKnow;
import org.chancery.incoming.IncomingError;
import org.chancery.incoming.IncomingId;
import org.chancery.incoming.IncomingState;
import org.chancery.incoming.Registration.Twin;
import org.chancery.jooq.incoming.tables.records.DocumentRecord;
import org.chancery.platform.Fault;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Incoming documents, one by one. */
@Component
class ArrivalStore {
    private static final int FEW = 5;
    private final DSLContext sql;
    private final NeedToKnow knowledge;

    ArrivalStore(DSLContext sql, NeedToKnow knowledge) {
        this.sql = sql;
        this.knowledge = knowledge;
    }

    void insert(DocumentRecord row) {
        sql.insertInto(DOCUMENT).set(row).execute();
    }

    /** Writes what changed of a document that this transaction has locked. */
    void update(DocumentRecord row) {
        sql.update(DOCUMENT).set(row).where(DOCUMENT.ID.eq(row.getId())).execute();
    }

    Optional<DocumentRecord> find(UUID id) {
        return sql.selectFrom(DOCUMENT).where(DOCUMENT.ID.eq(id)).fetchOptional();
    }

    DocumentRecord require(UUID id) {
        return find(id).orElseThrow(() -> new Fault(IncomingError.NOT_FOUND));
    }

    /** @return documents that were registered with that file */
    List<DocumentRecord> of(String sha256) {
        return sql.select(DOCUMENT.fields())
                .from(DOCUMENT.join(FILE).on(FILE.ID.eq(DOCUMENT.FILE)))
                .where(FILE.SHA256.eq(sha256))
                .fetchInto(DocumentRecord.class);
    }

    /** @return the document, which nobody else changes until this transaction ends */
    DocumentRecord lock(UUID id) {
        return sql.selectFrom(DOCUMENT)
                .where(DOCUMENT.ID.eq(id))
                .forUpdate()
                .fetchOptional()
                .orElseThrow(() -> new Fault(IncomingError.NOT_FOUND));
    }

    /** Whoever registers a document of that key waits until this transaction ends; nobody waits for an empty key. */
    void holdTwins(String agency, String twinKey) {
        if (!twinKey.isEmpty()) {
            sql.execute("SELECT pg_advisory_xact_lock(hashtextextended(?, 0))", "incoming/" + agency + "/" + twinKey);
        }
    }

    /** @return those whose lead unit is reminded: due by that day, or late */
    List<DocumentRecord> dueBy(LocalDate day) {
        return sql.selectFrom(DOCUMENT)
                .where(DOCUMENT.STATE.in(IncomingState.ASSIGNED.name(), IncomingState.HANDLING.name()))
                .and(DOCUMENT.DUE.le(day))
                .orderBy(DOCUMENT.DUE, DOCUMENT.ID)
                .fetch();
    }

    /** @return documents of the agency with that key that the current actor may know, the newest few; none for an empty key */
    List<Twin> twins(String agency, String twinKey) {
        if (twinKey.isEmpty()) {
            return List.of();
        }
        return sql.selectFrom(DOCUMENT)
                .where(DOCUMENT.AGENCY.eq(agency))
                .and(DOCUMENT.TWIN_KEY.eq(twinKey))
                .and(knowledge.knows(DOCUMENT.ID))
                .orderBy(DOCUMENT.REGISTERED_AT.desc())
                .limit(FEW)
                .fetch(row -> new Twin(
                        new IncomingId(row.getId()),
                        row.getNumber(),
                        row.getArrived(),
                        row.getIssuer(),
                        row.getCode(),
                        row.getDated()));
    }
}
