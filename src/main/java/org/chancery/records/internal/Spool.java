package org.chancery.records.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.chancery.platform.Fault;
import org.chancery.platform.PlatformFault;

/** A stranger's file for the time of its examination: on disk, never in the house's store. */
record Spool(Path file, long size) implements AutoCloseable {
    static Spool of(InputStream content, long limit) {
        Path file = null;
        try {
            file = Files.createTempFile("verify-", ".pdf");
            return new Spool(file, copy(content, file, limit));
        } catch (IOException failure) {
            delete(file);
            throw new UncheckedIOException(failure);
        } catch (Fault tooLarge) {
            delete(file);
            throw tooLarge;
        }
    }

    private static long copy(InputStream content, Path file, long limit) throws IOException {
        byte[] buffer = new byte[64 * 1024];
        long size = 0;
        try (OutputStream out = Files.newOutputStream(file)) {
            for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                size += read;
                if (size > limit) {
                    throw new Fault(PlatformFault.FILE_TOO_LARGE, limit / (1024 * 1024));
                }
                out.write(buffer, 0, read);
            }
        }
        return size;
    }

    byte[] bytes() {
        try {
            return Files.readAllBytes(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** @return the SHA-256 of the first bytes */
    static String sha256(byte[] bytes, int length) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(bytes, 0, length);
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public void close() {
        delete(file);
    }

    private static void delete(@org.jspecify.annotations.Nullable Path file) {
        if (file != null) {
            file.toFile().delete();
        }
    }
}
