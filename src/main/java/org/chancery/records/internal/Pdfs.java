package org.chancery.records.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.chancery.platform.Blobs;

/** Reads the house's own PDFs, which are small. */
final class Pdfs {
    private Pdfs() {}

    static byte[] read(Blobs blobs, String sha256) {
        try (InputStream file = blobs.open(sha256)) {
            return file.readAllBytes();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
