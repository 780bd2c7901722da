package org.chancery.casework;

import java.util.UUID;

/**
 * Proof of a file that arrived.
 *
 * @param id hard to guess: who knows it may use it in an application
 * @param fileName cleaned name
 * @param mediaType found in the content: {@code application/pdf}, {@code image/jpeg} or {@code image/png}
 * @param pages 1 for a picture
 * @param sha256 64 hexadecimal digits
 * @param size bytes
 */
public record UploadReceipt(UUID id, String fileName, String mediaType, int pages, String sha256, long size) {}
