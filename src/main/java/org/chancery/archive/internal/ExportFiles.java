package org.chancery.archive.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.chancery.platform.Blobs;

/** A ZIP in the making: documents stream through it, and each is compared with its fingerprint on the way. */
final class ExportFiles {
    private final ZipOutputStream zip;
    private final Blobs blobs;

    ExportFiles(OutputStream out, Blobs blobs) {
        this.zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        this.blobs = blobs;
    }

    void add(String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
        zip.closeEntry();
    }

    /** @param sha256 of the stored PDF, which must still be what it was */
    void add(String name, String sha256) throws IOException {
        MessageDigest digest = sha256();
        zip.putNextEntry(new ZipEntry(name));
        try (InputStream content = new DigestInputStream(blobs.open(sha256), digest)) {
            content.transferTo(zip);
        }
        zip.closeEntry();
        if (!HexFormat.of().formatHex(digest.digest()).equals(sha256)) {
            throw new IOException(name + " is not what was put into the file");
        }
    }

    static String hash(byte[] content) {
        return HexFormat.of().formatHex(sha256().digest(content));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Ends the ZIP, where all went well; what it was written to stays open. One that was cut off has no end and cannot be opened. */
    void end() throws IOException {
        zip.finish();
        zip.flush();
    }
}
