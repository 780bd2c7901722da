package org.chancery.audit.internal;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.List;
import org.chancery.audit.AuditEntry;

/**
 * A link of the chain: the entries of the transactions from {@code fromXid} (included) to {@code toXid} (not included).
 *
 * @param before how many entries the blocks before it hold
 * @param hashes 32 bytes for each entry, in the order of {@code seqs}
 * @param previous hash of the block before; zeros for the first
 * @param hash over all the rest
 */
record Block(
        long position,
        long fromXid,
        long toXid,
        long before,
        List<Long> seqs,
        byte[] hashes,
        byte[] previous,
        byte[] hash) {
    static final Block NONE = new Block(0, 0, 0, 0, List.of(), new byte[0], Digests.START, Digests.START);

    /** @return the block that follows this one, with these entries */
    Block next(long toXid, List<AuditEntry> entries) {
        var hashes = new ByteArrayOutputStream();
        entries.forEach(entry -> hashes.writeBytes(Digests.of(entry)));
        List<Long> seqs = entries.stream().map(AuditEntry::seq).toList();
        Block open = new Block(position + 1, this.toXid, toXid, end(), seqs, hashes.toByteArray(), hash, Digests.START);
        return new Block(
                open.position,
                open.fromXid,
                open.toXid,
                open.before,
                open.seqs,
                open.hashes,
                open.previous,
                Digests.of(open));
    }

    /** @return how many entries there are up to this block's end */
    long end() {
        return before + seqs.size();
    }

    byte[] hashAt(int index) {
        return Arrays.copyOfRange(hashes, index * Digests.LENGTH, (index + 1) * Digests.LENGTH);
    }
}
