package org.chancery.incoming;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Answers to incoming documents that are drafted in the house. */
public interface IncomingReplies {
    /**
     * @return the document, for an officer of the lead unit who may answer it now
     * @throws org.chancery.platform.Fault {@link IncomingError#NOT_FOUND}, {@link IncomingError#NOT_NOW}, {@code FORBIDDEN}
     */
    IncomingDocument answerable(IncomingId id);

    /** Notes that a draft answers it, in the caller's transaction; faults as {@link #answerable}. */
    void begun(IncomingId id, UUID draft);

    /**
     * Notes that the answer went out, and finishes the document with its number where it still goes on; in the caller's transaction,
     * whoever issues.
     *
     * @param draft as given to {@link #begun}; nothing happens for an unknown one
     * @param outgoing id of the outgoing document
     * @param number its number and notation
     */
    void issued(UUID draft, UUID outgoing, String number, Instant at);

    /** @return the answers to a document, in the order they were begun; faults as {@link IncomingDocuments#find} */
    List<Reply> of(IncomingId id);

    /**
     * An answer.
     *
     * @param draft id of its draft
     * @param number empty until it is issued
     * @param issuedAt null until then
     */
    record Reply(
            UUID draft,
            String begunBy,
            Instant begunAt,
            String number,
            @Nullable Instant issuedAt) {}
}
