package org.chancery.casework.internal;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.chancery.casework.CaseworkError;
import org.chancery.platform.Fault;

/** Secrets, and what is kept of them and of idempotency keys. */
final class Keys {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String ALPHABET = "abcdefghjkmnpqrstuvwxyz023456789";
    private static final int SECRET_LETTERS = 24;
    private static final int LONGEST_KEY = 200;
    private static final int SHORT = 16;

    private Keys() {}

    static byte[] random(int bytes) {
        byte[] fresh = new byte[bytes];
        RANDOM.nextBytes(fresh);
        return fresh;
    }

    /** @return 120 random bits in letters and digits that are hard to confuse */
    static String token() {
        return letters(random(SECRET_LETTERS));
    }

    /** The secret of a submission: the same for the same salt and key, so that a repeated submission gives it again. */
    static String secret(byte[] salt, String key) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(salt, "HmacSHA256"));
            return letters(mac.doFinal(key.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException | InvalidKeyException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String letters(byte[] bytes) {
        StringBuilder letters = new StringBuilder();
        for (int i = 0; i < SECRET_LETTERS; i++) {
            letters.append(ALPHABET.charAt(bytes[i] & 31));
        }
        return letters.toString();
    }

    /** @return what is kept of a secret typed or given */
    static byte[] hash(String secret) {
        return sha256(secret.strip());
    }

    static boolean fits(byte[] kept, String secret) {
        return MessageDigest.isEqual(kept, hash(secret));
    }

    /** @return what is kept of an idempotency key of an actor */
    static byte[] key(String actor, String key) {
        if (key.isBlank() || key.length() > LONGEST_KEY) {
            throw new Fault(CaseworkError.KEY_NEEDED);
        }
        return Arrays.copyOf(sha256(actor + "\n" + key), SHORT);
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
