package org.chancery.incoming;

import java.util.UUID;

/**
 * A file that was received and examined.
 *
 * @param id names it in an {@link ArrivalOrder}
 * @param name as the sender calls it
 * @param sha256 64 lower-case hexadecimal digits
 * @param size bytes
 * @param pages of the PDF; 0 for the table of a register that was taken over, which is shown nowhere as a document
 * @param report whether it is authentic
 */
public record IncomingFile(UUID id, String name, String sha256, long size, int pages, AuthenticityReport report) {}
