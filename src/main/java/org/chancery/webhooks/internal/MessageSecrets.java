package org.chancery.webhooks.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.chancery.database.Secrets;
import org.chancery.platform.PlatformSettings;
import org.springframework.stereotype.Component;

/**
 * Secrets of subscriptions: kept under AES-256-GCM with a key of the home folder and bound to their subscription, so that a copy of the
 * database alone signs nothing.
 */
@Component
class MessageSecrets {
    private static final String PREFIX = "whsec_";
    private static final int NONCE = 12;
    private final PlatformSettings settings;
    private final SecureRandom random = new SecureRandom();

    MessageSecrets(PlatformSettings settings) {
        this.settings = settings;
    }

    /** @return a fresh secret as its receiver is told it */
    String fresh() {
        byte[] bytes = new byte[32];
        random.nextBytes(bytes);
        return PREFIX + Base64.getEncoder().encodeToString(bytes);
    }

    byte[] seal(String secret, UUID subscription) {
        byte[] nonce = new byte[NONCE];
        random.nextBytes(nonce);
        byte[] sealed = crypt(Cipher.ENCRYPT_MODE, nonce, secret.getBytes(StandardCharsets.US_ASCII), subscription);
        return ByteBuffer.allocate(NONCE + sealed.length).put(nonce).put(sealed).array();
    }

    private String open(byte[] sealed, UUID subscription) {
        byte[] nonce = java.util.Arrays.copyOf(sealed, NONCE);
        byte[] rest = java.util.Arrays.copyOfRange(sealed, NONCE, sealed.length);
        return new String(crypt(Cipher.DECRYPT_MODE, nonce, rest, subscription), StandardCharsets.US_ASCII);
    }

    /** @return {@code v1,} and the HMAC-SHA-256 of id, time and body, by the Standard Webhooks convention */
    String sign(byte[] sealed, UUID subscription, String id, Instant at, String body) {
        byte[] key = Base64.getDecoder().decode(open(sealed, subscription).substring(PREFIX.length()));
        String signed = id + "." + at.getEpochSecond() + "." + body;
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return "v1," + Base64.getEncoder().encodeToString(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }

    private byte[] crypt(int mode, byte[] nonce, byte[] text, UUID subscription) {
        try {
            byte[] key = HexFormat.of()
                    .parseHex(Secrets.of(settings.home().resolve("secrets")).value("webhooks"));
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(128, nonce));
            cipher.updateAAD(subscription.toString().getBytes(StandardCharsets.US_ASCII));
            return cipher.doFinal(text);
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("the key of the home folder does not open this secret", broken);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
