package org.chancery.incoming;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A document to be registered.
 *
 * @param unit code of the unit that received it
 * @param issuer the body or person it comes from (tác giả), at most 200 letters
 * @param code number and notation as written, such as {@code 15/QĐ-BNG}; empty where it has none
 * @param dated day written on it, not after its receipt
 * @param type name of its type (tên loại), at most 100 letters
 * @param subject what it is about (trích yếu), at most 500 letters
 * @param urgency as marked on it
 * @param receivedAt when it came, not in the future; null for now
 * @param file an examined file of the same person, see {@link IncomingFiles}
 * @param confirmed whether to go on although a document like it is registered
 */
public record ArrivalOrder(
        String unit,
        String issuer,
        String code,
        LocalDate dated,
        String type,
        String subject,
        Urgency urgency,
        @Nullable Instant receivedAt,
        UUID file,
        boolean confirmed) {}
