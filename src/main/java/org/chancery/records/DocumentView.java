package org.chancery.records;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.chancery.platform.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * An outgoing document as officials see it.
 *
 * @param unit code of the issuing unit
 * @param unitName its name
 * @param type code of the type
 * @param typeName name of the type
 * @param number null until it is numbered
 * @param verificationCode made with the draft, answered for only once issued
 * @param signer null until somebody signed
 * @param issueBy last day on which it should be issued after the signature, null before it is signed
 * @param sha256 of the PDF as it stands, null while it is a draft
 * @param revocation null unless it was revoked or discarded
 * @param allowed what the current actor may do now
 */
public record DocumentView(
        DocumentId id,
        String unit,
        LocalizedText unitName,
        String type,
        LocalizedText typeName,
        String subject,
        List<String> addressees,
        String source,
        DocumentState state,
        @Nullable RecordNumber number,
        String verificationCode,
        @Nullable Signer signer,
        @Nullable LocalDate issueBy,
        @Nullable String sha256,
        Instant draftedAt,
        @Nullable Instant issuedAt,
        @Nullable Revocation revocation,
        Set<DocumentAction> allowed) {
    /**
     * Who signed.
     *
     * @param position such as {@code KT. ĐẠI SỨ / THAM TÁN}
     */
    public record Signer(String name, String position, Instant at) {}

    /**
     * Why and when it was withdrawn.
     *
     * @param by full name of who ordered it, empty where it was not noted
     */
    public record Revocation(String reason, Instant at, String by) {}
}
