package org.chancery.audit.internal;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
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
        digest.update(canonical(entry));
        return digest.digest();
    }

    /**
     * What is hashed of an entry: microseconds since 1970, then actor, action, kind and name of the subject, and facts. The actor stands
     * there as a hash of identifier, name and origin, so that an entry can be shown to strangers without telling who acted.
     */
    static byte[] canonical(AuditEntry entry) {
        var bytes = new ByteArrayOutputStream();
        number(bytes, ChronoUnit.MICROS.between(Instant.EPOCH, entry.at()));
        for (String text :
                List.of(actor(entry), entry.action(), entry.subjectType(), entry.subjectId(), entry.facts())) {
            text(bytes, text);
        }
        return bytes.toByteArray();
    }

    private static String actor(AuditEntry entry) {
        var bytes = new ByteArrayOutputStream();
        for (String text : List.of(entry.actorId(), entry.actorName(), entry.origin())) {
            text(bytes, text);
        }
        return HexFormat.of().formatHex(sha256().digest(bytes.toByteArray()));
    }

    static byte[] of(Block block) {
        MessageDigest digest = sha256();
        digest.update(block.previous());
        number(digest, block.position());
        number(digest, block.fromXid());
        number(digest, block.toXid());
        number(digest, block.before());
        number(digest, block.seqs().size());
        block.seqs().forEach(seq -> number(digest, seq));
        digest.update(block.hashes());
        return digest.digest();
    }

    private static void number(MessageDigest digest, long number) {
        digest.update(ByteBuffer.allocate(Long.BYTES).putLong(number).array());
    }

    private static void number(ByteArrayOutputStream out, long number) {
        out.writeBytes(ByteBuffer.allocate(Long.BYTES).putLong(number).array());
    }

    private static void text(ByteArrayOutputStream out, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
        out.writeBytes(bytes);
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
