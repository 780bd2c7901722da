package org.chancery.records;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.chancery.platform.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * What anyone may know of an issued document; nothing of the person it is about.
 *
 * @param number such as {@code 05/CNLS-BER}
 * @param date written on it
 * @param type name of its type
 * @param unit name of who issued it
 * @param signer name of the official who signed
 * @param position of the signer
 * @param sealedAt when it was sealed
 * @param sha256 of the sealed PDF
 * @param revokedAt null where it stands
 * @param reason why it was revoked
 * @param successors what replaces or corrects it, in the order of their issue
 */
public record Proof(
        String verificationCode,
        String number,
        LocalDate date,
        LocalizedText type,
        LocalizedText unit,
        String signer,
        String position,
        Instant sealedAt,
        String sha256,
        @Nullable Instant revokedAt,
        @Nullable String reason,
        List<Succession> successors) {}
