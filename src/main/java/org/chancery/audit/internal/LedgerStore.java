package org.chancery.audit.internal;

import static org.chancery.jooq.audit.Tables.BLOCK;
import static org.chancery.jooq.audit.Tables.ENTRY;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.max;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.chancery.audit.AuditEntry;
import org.chancery.platform.Actor;
import org.chancery.platform.Slice;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Component;

/** Rows of the ledger and of its chain. */
@Component
class LedgerStore {
    /** Held by the one who makes blocks: any number that nobody else uses. */
    private static final long LOCK = 0x4155444954L;

    private static final int PAGE = 50;
    private final DSLContext sql;

    LedgerStore(DSLContext sql) {
        this.sql = sql;
    }

    void insert(Instant at, Actor actor, String action, String subjectType, String subjectId, String facts) {
        sql.insertInto(ENTRY)
                .set(ENTRY.AT, at)
                .set(ENTRY.ACTOR_ID, actor.id())
                .set(ENTRY.ACTOR_NAME, actor.name())
                .set(ENTRY.ORIGIN, actor.origin())
                .set(ENTRY.ACTION, action)
                .set(ENTRY.SUBJECT_TYPE, subjectType)
                .set(ENTRY.SUBJECT_ID, subjectId)
                .set(ENTRY.FACTS, facts)
                .execute();
    }

    List<AuditEntry> trail(String subjectType, String subjectId) {
        return sql.selectFrom(ENTRY)
                .where(ENTRY.SUBJECT_TYPE.eq(subjectType).and(ENTRY.SUBJECT_ID.eq(subjectId)))
                .orderBy(ENTRY.XID, ENTRY.SEQ)
                .fetch(LedgerStore::entry);
    }

    Slice<AuditEntry> newest(String action, int page) {
        Condition wanted = ENTRY.ACTION.startsWith(action);
        List<AuditEntry> entries = sql.selectFrom(ENTRY)
                .where(wanted)
                .orderBy(ENTRY.XID.desc(), ENTRY.SEQ.desc())
                .limit(PAGE)
                .offset((Math.max(1, page) - 1) * PAGE)
                .fetch(LedgerStore::entry);
        return new Slice<>(entries, sql.fetchCount(ENTRY, wanted), Math.max(1, page), PAGE);
    }

    /** @return whether this transaction may now make blocks; false where another does */
    boolean lock() {
        return Boolean.TRUE.equals(sql.select(field("pg_try_advisory_xact_lock({0})", Boolean.class, LOCK))
                .fetchSingle()
                .value1());
    }

    Block last() {
        return sql.selectFrom(BLOCK)
                .orderBy(BLOCK.POSITION.desc())
                .limit(1)
                .fetchOptional(LedgerStore::block)
                .orElse(Block.NONE);
    }

    /**
     * The end of the next block: behind it every transaction is committed or gone, so that no entry can appear there any more.
     *
     * @return empty where nothing waits
     */
    Optional<Long> nextEnd(long fromXid, int most) {
        Condition settled = ENTRY.XID
                .ge(fromXid)
                .and(ENTRY.XID.lt(field("pg_snapshot_xmin(pg_current_snapshot())::text::bigint", Long.class)));
        var batch = sql.select(ENTRY.XID)
                .from(ENTRY)
                .where(settled)
                .orderBy(ENTRY.XID, ENTRY.SEQ)
                .limit(most)
                .asTable("batch");
        return sql.select(max(batch.field(ENTRY.XID)))
                .from(batch)
                .fetchOptional(row -> row.value1())
                .map(xid -> xid + 1);
    }

    /** @return entries of these transactions, in the order of the chain */
    List<AuditEntry> between(long fromXid, long toXid) {
        return sql.selectFrom(ENTRY)
                .where(ENTRY.XID.ge(fromXid).and(ENTRY.XID.lt(toXid)))
                .orderBy(ENTRY.XID, ENTRY.SEQ)
                .fetch(LedgerStore::entry);
    }

    void append(Block block, Instant now) {
        sql.insertInto(BLOCK)
                .set(BLOCK.POSITION, block.position())
                .set(BLOCK.FROM_XID, block.fromXid())
                .set(BLOCK.TO_XID, block.toXid())
                .set(BLOCK.LEAVES_BEFORE, block.before())
                .set(BLOCK.SEQS, block.seqs().toArray(Long[]::new))
                .set(BLOCK.HASHES, block.hashes())
                .set(BLOCK.PREVIOUS, block.previous())
                .set(BLOCK.HASH, block.hash())
                .set(BLOCK.MADE_AT, now)
                .execute();
    }

    /** @return all blocks in order, to be closed */
    Stream<Block> blocks() {
        return sql.selectFrom(BLOCK)
                .orderBy(BLOCK.POSITION)
                .fetchSize(50)
                .fetchStream()
                .map(LedgerStore::block);
    }

    /** @return the blocks that hold the entries from one place of the chain (from 0) to another, in order */
    List<Block> holding(long from, long to) {
        var first = sql.select(max(BLOCK.LEAVES_BEFORE)).from(BLOCK).where(BLOCK.LEAVES_BEFORE.le(from));
        return sql.selectFrom(BLOCK)
                .where(BLOCK.LEAVES_BEFORE.lt(to).and(BLOCK.LEAVES_BEFORE.ge(first)))
                .orderBy(BLOCK.POSITION)
                .fetch(LedgerStore::block);
    }

    /** @return the newest entry of that action on a thing, and the block that holds it; empty where it is not chained yet */
    Optional<Chained> chained(String subjectType, String subjectId, String action) {
        return sql.select()
                .from(ENTRY)
                .join(BLOCK)
                .on(ENTRY.XID.ge(BLOCK.FROM_XID).and(ENTRY.XID.lt(BLOCK.TO_XID)))
                .where(ENTRY.SUBJECT_TYPE
                        .eq(subjectType)
                        .and(ENTRY.SUBJECT_ID.eq(subjectId))
                        .and(ENTRY.ACTION.eq(action)))
                .orderBy(ENTRY.XID.desc(), ENTRY.SEQ.desc())
                .limit(1)
                .fetchOptional(row -> new Chained(entry(row), block(row)));
    }

    /** An entry and its block. */
    record Chained(AuditEntry entry, Block block) {
        /** @return the entry's place in the whole chain, from 0 */
        long index() {
            return block.before() + block.seqs().indexOf(entry.seq());
        }
    }

    boolean exists(long seq) {
        return sql.fetchExists(ENTRY, ENTRY.SEQ.eq(seq));
    }

    private static Block block(Record row) {
        return new Block(
                row.get(BLOCK.POSITION),
                row.get(BLOCK.FROM_XID),
                row.get(BLOCK.TO_XID),
                row.get(BLOCK.LEAVES_BEFORE),
                List.of(row.get(BLOCK.SEQS)),
                row.get(BLOCK.HASHES),
                row.get(BLOCK.PREVIOUS),
                row.get(BLOCK.HASH));
    }

    private static AuditEntry entry(Record row) {
        return new AuditEntry(
                row.get(ENTRY.SEQ),
                row.get(ENTRY.AT),
                row.get(ENTRY.ACTOR_ID),
                row.get(ENTRY.ACTOR_NAME),
                row.get(ENTRY.ORIGIN),
                row.get(ENTRY.ACTION),
                row.get(ENTRY.SUBJECT_TYPE),
                row.get(ENTRY.SUBJECT_ID),
                row.get(ENTRY.FACTS));
    }
}
