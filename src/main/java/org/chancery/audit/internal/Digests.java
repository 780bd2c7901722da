package org.chancery.audit.internal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.chancery.audit.AuditEntry;

/**
 * SHA-256 over one unambiguous form of entries and blocks: each text as its length in bytes (4 bytes, big-endian) and its UTF-8, each
 * number as 8 bytes.
 */
final class Digests {
    static final int LENGTH = 32;
    static final byte[] START = new byte[LENGTH];

    private Digests() {}

    /** An entry's content; its number is bound by the block, so that a moved entry is told from an edited one. */
    static byte[] of(AuditEntry entry) {
        MessageDigest digest = sha256();
        number(digest, ChronoUnit.MICROS.between(Instant.EPOCH, entry.at()));
        for (String text : List.of(
                entry.actorId(),
                entry.actorName(),
                entry.origin(),
                entry.action(),
                entry.subjectType(),
                entry.subjectId(),
                entry.facts())) {
            text(digest, text);
        }
        return digest.digest();
    }

    static byte[] of(Block block) {
        MessageDigest digest = sha256();
        digest.update(block.previous());
        number(digest, block.position());
        number(digest, block.fromXid());
        number(digest, block.toXid());
        number(digest, block.seqs().size());
        block.seqs().forEach(seq -> number(digest, seq));
        digest.update(block.hashes());
        return digest.digest();
    }

    private static void number(MessageDigest digest, long number) {
        digest.update(ByteBuffer.allocate(Long.BYTES).putLong(number).array());
    }

    private static void text(MessageDigest digest, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
        digest.update(bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
