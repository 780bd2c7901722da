package org.chancery.records.internal;

import java.time.Instant;
import java.util.List;
import org.chancery.platform.Fault;
import org.chancery.records.AuthorityPrefix;
import org.chancery.records.DocumentAction;
import org.chancery.records.DocumentId;
import org.chancery.records.DocumentState;
import org.chancery.records.RecordNumber;
import org.chancery.records.RecordsError;
import org.chancery.records.ResultRef;
import org.jspecify.annotations.Nullable;

/**
 * An outgoing document as it is kept.
 *
 * @param agency code of the agency whose numbers and seal it gets
 * @param model the template's values, JSON
 * @param code its verification code, without hyphens
 * @param sha256 of its PDF as it stands, null while a draft
 */
record Outgoing(
        DocumentId id,
        String unit,
        String agency,
        String type,
        String template,
        String model,
        String subject,
        List<String> addressees,
        String source,
        int copies,
        DocumentState state,
        String code,
        @Nullable String sha256,
        Instant draftedAt,
        @Nullable PersonalAct signed,
        @Nullable RecordNumber number,
        @Nullable Instant issuedAt,
        @Nullable Instant endedAt,
        @Nullable String endReason,
        @Nullable String endedBy) {
    /** @return the PDF's digest; refused before a person signed */
    String requirePdf() {
        if (sha256 == null) {
            throw new Fault(RecordsError.WRONG_STATE);
        }
        return sha256;
    }

    /** @return who signed; refused before a person did */
    PersonalAct requireSigned() {
        if (signed == null) {
            throw new Fault(RecordsError.WRONG_STATE);
        }
        return signed;
    }

    /** @return the number; refused before it has one */
    RecordNumber requireNumber() {
        if (number == null) {
            throw new Fault(RecordsError.WRONG_STATE);
        }
        return number;
    }

    /** @return when it was issued; refused before it was */
    Instant requireIssuedAt() {
        if (issuedAt == null) {
            throw new Fault(RecordsError.WRONG_STATE);
        }
        return issuedAt;
    }

    /** @return whether it went out, even if it was revoked later */
    boolean wasIssued() {
        return issuedAt != null;
    }

    /** @return whether the step was made before */
    boolean hasDone(DocumentAction action) {
        return switch (action) {
            case SIGN -> signed != null && state != DocumentState.DISCARDED;
            case NUMBER -> number != null && state != DocumentState.DISCARDED;
            case SEAL -> issuedAt != null;
            case REVOKE -> state == DocumentState.REVOKED;
            case DISCARD -> state == DocumentState.DISCARDED;
        };
    }

    /** @return how others refer to it, once numbered */
    ResultRef result() {
        return new ResultRef(id, requirePdf(), requireNumber().text(), VerificationCode.shown(code));
    }

    /** The signature of a person. */
    record PersonalAct(
            String signer,
            String name,
            String position,
            AuthorityPrefix prefix,
            @Nullable String basis,
            Instant at) {}
}
