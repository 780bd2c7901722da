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
 * @param recalledAt when the document was recalled and this copy cancelled, null while it stands
 * @param cancelledAt when the recipient confirmed that the copy is cancelled, null until then
 * @param cancelledBy who confirmed that, empty until then
 * @param cancelNote what was said of it
 * @param cancels whether the current actor may confirm the cancellation now
 */
public record Dispatch(
        int ordinal,
        Recipient recipient,
        @Nullable Instant sentAt,
        @Nullable Instant receivedAt,
        String receivedBy,
        String note,
        boolean mine,
        @Nullable Instant recalledAt,
        @Nullable Instant cancelledAt,
        String cancelledBy,
        String cancelNote,
        boolean cancels) {}
