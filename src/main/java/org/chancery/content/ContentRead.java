package org.chancery.content;

/**
 * A file was read, or found to be unreadable or infected. Published in the transaction that keeps the result; may come again for the
 * same file.
 *
 * @param sha256 64 lower-case hexadecimal digits
 * @param state {@code READ}, {@code UNREADABLE} or {@code INFECTED}
 */
public record ContentRead(String sha256, ContentState state) {}
