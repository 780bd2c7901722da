package org.chancery.drafting;

/**
 * Somebody who receives the document (nơi nhận).
 *
 * @param kind inside or outside the ministry
 * @param unit code of the unit, empty for somebody outside
 * @param name as it stands on the document, 1 to 200 characters
 * @param address e-mail address to which word is sent, or any other; may be empty
 */
public record Recipient(Kind kind, String unit, String name, String address) {
    /** Where a recipient is. */
    public enum Kind {
        UNIT,
        OUTSIDE
    }
}
