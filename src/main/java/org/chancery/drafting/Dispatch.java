package org.chancery.drafting;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A recipient and what is known of the receipt (theo dõi chuyển phát).
 *
 * @param ordinal its place in the list, from 1
 * @param sentAt null until the document was issued
 * @param receivedAt null until somebody confirmed the receipt
 * @param receivedBy who confirmed it, empty until then
 * @param note what was said of it
 * @param mine whether the current actor may confirm it now
 */
public record Dispatch(
        int ordinal,
        Recipient recipient,
        @Nullable Instant sentAt,
        @Nullable Instant receivedAt,
        String receivedBy,
        String note,
        boolean mine) {}
