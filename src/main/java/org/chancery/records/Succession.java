package org.chancery.records;

import java.time.LocalDate;

/**
 * That one issued document replaces or corrects another (thay thế, đính chính): Decree 30/2020/NĐ-CP, Article 18(3).
 *
 * @param kind how
 * @param isLater whether {@code other} is the one that came later
 * @param other the document at the other end
 * @param number its number and notation
 * @param date written on it
 * @param verificationCode under which anyone may ask for it
 */
public record Succession(
        Kind kind, boolean isLater, DocumentId other, String number, LocalDate date, String verificationCode) {
    /** How a document follows another. */
    public enum Kind {
        /** The earlier no longer holds; both have equal form. */
        REPLACES,
        /** The later is an official letter that sets right form or procedure; the earlier holds on. */
        CORRECTS
    }
}
