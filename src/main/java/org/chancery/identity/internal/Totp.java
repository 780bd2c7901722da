package org.chancery.identity.internal;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.OptionalLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Time-based one-time passwords of six digits, thirty seconds each (RFC 6238 with HMAC-SHA-1, as authenticators expect). */
final class Totp {
    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int STEP = 30;

    private Totp() {}

    static String freshSecret() {
        byte[] random = new byte[20];
        new SecureRandom().nextBytes(random);
        return encode(random);
    }

    /** @return the counter whose code this is, now or one step around it; empty where it is none */
    static OptionalLong match(String secret, String code, Instant now) {
        long counter = now.getEpochSecond() / STEP;
        byte[] key = decode(secret);
        for (long candidate : new long[] {counter, counter - 1, counter + 1}) {
            if (constantTimeEquals(code(key, candidate, 6), code.replace(" ", ""))) {
                return OptionalLong.of(candidate);
            }
        }
        return OptionalLong.empty();
    }

    static String code(byte[] key, long counter, int digits) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(key, "RAW"));
            byte[] hash = mac.doFinal(ByteBuffer.allocate(8).putLong(counter).array());
            int number = ByteBuffer.wrap(hash).getInt(hash[hash.length - 1] & 0xf) & 0x7fffffff;
            return String.format("%0" + digits + "d", number % (int) Math.pow(10, digits));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static boolean constantTimeEquals(String left, String right) {
        return java.security.MessageDigest.isEqual(left.getBytes(), right.getBytes());
    }

    static String encode(byte[] bytes) {
        StringBuilder text = new StringBuilder();
        int buffer = 0;
        int bits = 0;
        for (byte value : bytes) {
            buffer = (buffer << 8) | (value & 0xff);
            for (bits += 8; bits >= 5; bits -= 5) {
                text.append(ALPHABET.charAt((buffer >> (bits - 5)) & 31));
            }
        }
        return bits == 0
                ? text.toString()
                : text.append(ALPHABET.charAt((buffer << (5 - bits)) & 31)).toString();
    }

    static byte[] decode(String text) {
        ByteBuffer bytes = ByteBuffer.allocate(text.length() * 5 / 8);
        int buffer = 0;
        int bits = 0;
        for (char letter : text.toCharArray()) {
            buffer = (buffer << 5) | Math.max(0, ALPHABET.indexOf(letter));
            bits += 5;
            if (bits >= 8 && bytes.hasRemaining()) {
                bits -= 8;
                bytes.put((byte) (buffer >> bits));
            }
        }
        return bytes.array();
    }
}
