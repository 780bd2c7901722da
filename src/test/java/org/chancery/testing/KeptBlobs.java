package org.chancery.testing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.chancery.platform.Blobs;

/** Files that are kept in memory for as long as a test runs. */
public final class KeptBlobs implements Blobs {
    private final Map<String, byte[]> kept = new ConcurrentHashMap<>();

    @Override
    public Blob store(InputStream content, long limit) {
        try {
            byte[] bytes = content.readAllBytes();
            String sha256 = HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
            kept.put(sha256, bytes);
            return new Blob(sha256, bytes.length);
        } catch (IOException | NoSuchAlgorithmException failure) {
            throw new UncheckedIOException(new IOException(failure));
        }
    }

    @Override
    public InputStream open(String sha256) {
        return new ByteArrayInputStream(kept.get(sha256));
    }

    @Override
    public boolean erase(String sha256, java.time.Instant untouchedSince) {
        kept.remove(sha256);
        return true;
    }

    @Override
    public Path path(String sha256) {
        throw new UnsupportedOperationException("kept in memory");
    }
}
