package org.chancery.incoming.internal;

import java.time.Instant;
import java.util.List;
import org.chancery.incoming.InboxSource;
import org.chancery.platform.Blobs;

/**
 * Something that has just come by itself.
 *
 * @param key what makes it the same thing when it is met again
 * @param replyTo e-mail address, or empty
 * @param complete whether nothing of it was too large to be taken
 * @param original hash of the whole message or file as it came; empty where it was too large to take
 */
record Arrived(
        String unit,
        InboxSource source,
        String key,
        String sender,
        String replyTo,
        String subject,
        String text,
        String original,
        Instant receivedAt,
        List<Paper> papers,
        boolean complete) {
    /** A PDF that came with it. */
    record Paper(String name, Blobs.Blob blob) {}
}
