package org.chancery.audit.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.bouncycastle.crypto.signers.Ed25519Signer;
import org.chancery.database.Secrets;
import org.chancery.platform.PlatformSettings;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** The Ed25519 key that signs checkpoints, one of the home's secrets. Signatures and verifier key are those of C2SP signed-note. */
@Component
class LedgerKey {
    private static final byte ED25519 = 1;
    private static final int HASH = 4;
    private final String name;
    private final Ed25519PrivateKeyParameters secret;

    @Autowired
    LedgerKey(PlatformSettings settings, LedgerSettings ledger) {
        this(ledger.origin(settings.publicUrl()), seed(settings));
    }

    LedgerKey(String name, byte[] seed) {
        this.name = name;
        this.secret = new Ed25519PrivateKeyParameters(seed, 0);
    }

    private static byte[] seed(PlatformSettings settings) {
        try {
            Secrets secrets = Secrets.of(settings.home().resolve("secrets"));
            secrets.file("ledger");
            return HexFormat.of().parseHex(secrets.value("ledger"));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** @return the ledger's name, the first line of its checkpoints */
    String name() {
        return name;
    }

    /** @return {@code name+hash+key} */
    String verifier() {
        return name + "+" + HexFormat.of().formatHex(hash()) + "+"
                + Base64.getEncoder().encodeToString(typed());
    }

    /** @return the text, an empty line and the signature's line */
    String sign(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        Ed25519Signer signer = new Ed25519Signer();
        signer.init(true, secret);
        signer.update(bytes, 0, bytes.length);
        byte[] signature = signer.generateSignature();
        byte[] line = Arrays.copyOf(hash(), HASH + signature.length);
        System.arraycopy(signature, 0, line, HASH, signature.length);
        return text + "\n— " + name + " " + Base64.getEncoder().encodeToString(line) + "\n";
    }

    private byte[] hash() {
        MessageDigest digest = Digests.sha256();
        digest.update((name + "\n").getBytes(StandardCharsets.UTF_8));
        return Arrays.copyOf(digest.digest(typed()), HASH);
    }

    private byte[] typed() {
        byte[] open = secret.generatePublicKey().getEncoded();
        byte[] typed = new byte[1 + open.length];
        typed[0] = ED25519;
        System.arraycopy(open, 0, typed, 1, open.length);
        return typed;
    }
}
