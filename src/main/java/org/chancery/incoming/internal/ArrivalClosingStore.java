package org.chancery.incoming.internal;

import static org.chancery.jooq.incoming.Tables.CLOSED_ROW;
import static org.chancery.jooq.incoming.Tables.CLOSING;
import static org.chancery.jooq.incoming.Tables.COUNTER;
import static org.chancery.jooq.incoming.Tables.DOCUMENT;
import static org.chancery.jooq.incoming.Tables.INBOX;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chancery.clearance.NeedToKnow;
import org.chancery.incoming.ArrivalClosing;
import org.chancery.incoming.IncomingRow;
import org.chancery.incoming.IncomingState;
import org.chancery.jooq.incoming.tables.records.ClosedRowRecord;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Which registers of incoming documents there are, which are closed, and how their rows stood then. */
@Component
class ArrivalClosingStore {
    private static final int BATCH = 1000;
    private final DSLContext sql;
    private final NeedToKnow knowledge;

    ArrivalClosingStore(DSLContext sql, NeedToKnow knowledge) {
        this.sql = sql;
        this.knowledge = knowledge;
    }

    /** @return whether a row of the register is about something that the current actor may not know */
    boolean holdsHidden(String agency, int year) {
        return sql.fetchExists(
                DOCUMENT,
                DOCUMENT.AGENCY.eq(agency).and(DOCUMENT.YEAR.eq((short) year)).andNot(knowledge.knows(DOCUMENT.ID)));
    }

    /** A register that holds numbers. */
    record Book(String agency, int year, long lastNumber) {}

    /** @return the register, into which nobody writes until this transaction ends */
    Optional<Book> hold(String agency, int year) {
        return sql.selectFrom(COUNTER)
                .where(COUNTER.AGENCY.eq(agency))
                .and(COUNTER.YEAR.eq((short) year))
                .forUpdate()
                .fetchOptional(row -> new Book(agency, year, row.getLastNumber()));
    }

    long lastNumber(String agency, int year) {
        return sql.selectFrom(COUNTER)
                .where(COUNTER.AGENCY.eq(agency))
                .and(COUNTER.YEAR.eq((short) year))
                .fetchOptional(COUNTER.LAST_NUMBER)
                .orElse(0L);
    }

    /** @return all open registers of years before this one, oldest first */
    List<Book> openBefore(int year) {
        return sql.selectFrom(COUNTER)
                .where(COUNTER.YEAR.lt((short) year))
                .and(COUNTER.CLOSED.isFalse())
                .and(COUNTER.LAST_NUMBER.gt(0L))
                .orderBy(COUNTER.YEAR, COUNTER.AGENCY)
                .fetch(row -> new Book(row.getAgency(), row.getYear(), row.getLastNumber()));
    }

    /** @return how many documents of it nobody was given, and how many things of that time wait in the inbox */
    long unfinished(String agency, Collection<String> units, int year, Instant from, Instant until) {
        int waiting = sql.fetchCount(
                INBOX,
                INBOX.UNIT
                        .in(units)
                        .and(INBOX.STATE.eq("WAITING"))
                        .and(INBOX.RECEIVED_AT.ge(from))
                        .and(INBOX.RECEIVED_AT.lt(until)));
        return waiting
                + (long) sql.fetchCount(
                        DOCUMENT,
                        DOCUMENT.AGENCY
                                .eq(agency)
                                .and(DOCUMENT.YEAR.eq((short) year))
                                .and(DOCUMENT.STATE.eq(IncomingState.REGISTERED.name())));
    }

    Optional<ArrivalClosing> find(String agency, int year) {
        return sql.selectFrom(CLOSING)
                .where(CLOSING.AGENCY.eq(agency))
                .and(CLOSING.YEAR.eq((short) year))
                .fetchOptional(row -> new ArrivalClosing(
                        row.getAgency(),
                        row.getYear(),
                        row.getLastNumber(),
                        row.getEntries(),
                        row.getFirstDay(),
                        row.getLastDay(),
                        row.getSha256(),
                        row.getClosedAt(),
                        row.getClosedBy()));
    }

    void close(ArrivalClosing closing, long size, List<IncomingRow> rows) {
        sql.insertInto(CLOSING)
                .set(CLOSING.AGENCY, closing.agency())
                .set(CLOSING.YEAR, (short) closing.year())
                .set(CLOSING.LAST_NUMBER, closing.lastNumber())
                .set(CLOSING.ENTRIES, closing.entries())
                .set(CLOSING.FIRST_DAY, closing.from())
                .set(CLOSING.LAST_DAY, closing.to())
                .set(CLOSING.SHA256, closing.sha256())
                .set(CLOSING.SIZE, size)
                .set(CLOSING.CLOSED_AT, closing.closedAt())
                .set(CLOSING.CLOSED_BY, closing.closedBy())
                .execute();
        for (int from = 0; from < rows.size(); from += BATCH) {
            sql.batch(rows.subList(from, Math.min(rows.size(), from + BATCH)).stream()
                            .map(row -> sql.insertInto(CLOSED_ROW)
                                    .set(kept(closing, row))
                                    .onConflictDoNothing())
                            .toList())
                    .execute();
        }
        sql.update(COUNTER)
                .set(COUNTER.CLOSED, true)
                .where(COUNTER.AGENCY.eq(closing.agency()))
                .and(COUNTER.YEAR.eq((short) closing.year()))
                .execute();
    }

    private static ClosedRowRecord kept(ArrivalClosing closing, IncomingRow row) {
        ClosedRowRecord kept = new ClosedRowRecord();
        kept.setAgency(closing.agency());
        kept.setYear((short) closing.year());
        kept.setNumber(row.number());
        kept.setHandler(row.handler());
        kept.setHandedOver(row.handedOver());
        kept.setTaken(row.taken());
        kept.setNote(row.note());
        return kept;
    }

    /** @return how the rows stood when the register was closed, by number; empty while it is open */
    Map<Long, ClosedRowRecord> rows(String agency, int year) {
        return sql.selectFrom(CLOSED_ROW)
                .where(CLOSED_ROW.AGENCY.eq(agency))
                .and(CLOSED_ROW.YEAR.eq((short) year))
                .fetchMap(CLOSED_ROW.NUMBER);
    }
}
