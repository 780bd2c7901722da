package org.chancery.drafting;

import java.util.UUID;

/**
 * What a draft is for; it never changes.
 *
 * @param kind how it follows the other document
 * @param target id of the outgoing document, or of the incoming one that is answered
 * @param label how that is called: number and notation, or the arrival number; made by the house
 */
public record DraftPurpose(Kind kind, UUID target, String label) {
    /** How a draft follows another document. */
    public enum Kind {
        /** A new document of equal form instead of an issued one (thay thế). */
        REPLACES,
        /** An official letter that sets an issued document right (đính chính). */
        CORRECTS,
        /** The reply to an incoming document (trả lời). */
        ANSWERS
    }

    /** @return as asked for, before the house knows how the target is called */
    public static DraftPurpose of(Kind kind, UUID target) {
        return new DraftPurpose(kind, target, "");
    }
}
