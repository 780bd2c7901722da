package org.chancery.platform;

import java.io.InputStream;
import java.nio.file.Path;
import java.time.Instant;

/**
 * Files by their content: what is stored once under its SHA-256 never changes.
 *
 * <p>Thread-safe. {@link #store} returns only after the bytes and their folder entry are on disk.
 */
public interface Blobs {
    /**
     * Streams bytes into the store.
     *
     * @param content read to its end, not closed
     * @param limit most bytes allowed
     * @throws Fault {@link PlatformFault#FILE_TOO_LARGE} beyond the limit, {@link PlatformFault#STORAGE_FULL} where the disk is nearly full
     */
    Blob store(InputStream content, long limit);

    /**
     * Opens a stored file.
     *
     * @param sha256 64 hexadecimal digits
     * @throws Fault {@link PlatformFault#NOT_FOUND} where it is not there
     */
    InputStream open(String sha256);

    /** @return where a stored file lies, for readers that need random access and never write */
    Path path(String sha256);

    /**
     * Erases a stored file for good; whoever calls has made sure that nothing needs it.
     *
     * @param untouchedSince what was stored after that, or stored once more, stays: somebody may just be bringing it
     * @return false where it stays; true also where it was not there
     */
    boolean erase(String sha256, Instant untouchedSince);

    /**
     * A stored file.
     *
     * @param sha256 64 lower-case hexadecimal digits
     * @param size bytes
     */
    record Blob(String sha256, long size) {}
}
