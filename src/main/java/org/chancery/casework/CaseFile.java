package org.chancery.casework;

/**
 * A file of a case; its bytes are in the house's blobs.
 *
 * @param fileName safe to offer for saving
 */
public record CaseFile(String fileName, String mediaType, String sha256, long size) {}
