package org.chancery.content;

import java.util.Optional;

/**
 * What stored files say, by their SHA-256.
 *
 * <p>Who may see a file is for the caller to decide: nothing is asked here. Thread-safe.
 */
public interface Contents {
    /**
     * Has a file scanned and read; in the caller's transaction, and once however often it is asked. When it is done, a {@link
     * ContentRead} is published.
     *
     * @param sha256 of a blob that is stored
     * @param name as its sender calls it; kept without folders and control letters, never used as a path
     * @param type media type as its sender calls it, or empty; what it really is is found out
     */
    void enqueue(String sha256, String name, String type);

    /** @return what is known of a file; empty where it was never enqueued */
    Optional<Content> find(String sha256);

    /** @return its text in the order of its pages, 5,000,000 letters at most; empty until it is read, or where it says nothing */
    String text(String sha256);

    /**
     * Stands before each hand-out of a file that came from outside. Without a malware scanner only files known as infected are held
     * back; with one, whatever it has not passed.
     *
     * @throws org.chancery.platform.Fault {@link ContentError#BEING_CHECKED}, {@link ContentError#INFECTED}
     */
    void requireServable(String sha256);

    /**
     * A page as a picture of 2.2 million points at most, of PDF and picture files.
     *
     * @param page from 1
     * @return a PNG
     * @throws org.chancery.platform.Fault {@link ContentError#NO_SUCH_PAGE}, {@link ContentError#NO_PICTURE} where the file gives none
     *     within half a minute, and those of {@link #requireServable}
     */
    byte[] picture(String sha256, int page);

    /**
     * Forgets what a file says, in the caller's transaction, because its content is erased.
     *
     * @return hash of its rendition, which is to be erased as well; empty where it has none of its own
     */
    Optional<String> erase(String sha256);

    /** Has a PDF/A-2b rendition made of a file that was enqueued; in the caller's transaction, once however often it is asked. */
    void requestRendition(String sha256);
}
