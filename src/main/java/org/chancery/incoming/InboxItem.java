package org.chancery.incoming;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.chancery.platform.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * Something that came by itself and waits for a clerk.
 *
 * @param unit code of the unit whose mailbox or folder it came to
 * @param sender as it calls itself, which proves nothing; empty for the scanner
 * @param subject of the message, or the file's name
 * @param text what the message says, at most 20,000 letters; may be empty
 * @param receivedAt when it reached the mailbox or the folder
 * @param papers its files, in their order; a message may have none, and only that of a partner has others than PDF
 * @param complete false where a file, or the whole message, is larger than may be taken and stays in the mailbox
 * @param said null where it came by mail or from the scanner
 */
public record InboxItem(
        UUID id,
        String unit,
        LocalizedText unitName,
        InboxSource source,
        String sender,
        String subject,
        String text,
        Instant receivedAt,
        List<Paper> papers,
        boolean complete,
        @Nullable Said said) {
    /**
     * What a partner's message says of its document, which nobody has checked.
     *
     * @param issuer empty where it is not said, and so the others
     * @param dated null where it is no day
     */
    public record Said(String issuer, String code, @Nullable LocalDate dated, String type, Urgency urgency) {}

    /**
     * A file that came with it.
     *
     * @param number from 1
     * @param size bytes
     */
    public record Paper(int number, String name, String sha256, long size) {
        /** @return whether it can be registered; else it is only given out */
        public boolean isPdf() {
            return name.endsWith(".pdf");
        }
    }
}
