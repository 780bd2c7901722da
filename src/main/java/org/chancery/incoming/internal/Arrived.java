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
 * @param secret whether it bore a degree of secrecy, so that nothing of it is taken
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
        boolean complete,
        boolean secret) {
    Arrived(
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
        this(unit, source, key, sender, replyTo, subject, text, original, receivedAt, papers, complete, false);
    }

    /** @return what is left of a message that bears a degree of secrecy: that it came, and from whom */
    static Arrived secret(String unit, String key, String sender, Instant receivedAt) {
        return new Arrived(unit, InboxSource.MAIL, key, sender, "", "", "", "", receivedAt, List.of(), true, true);
    }

    /** A file that came with it; what is named so is a PDF. */
    record Paper(String name, Blobs.Blob blob) {
        String type() {
            return name.endsWith(".pdf") ? "application/pdf" : "";
        }
    }
}
