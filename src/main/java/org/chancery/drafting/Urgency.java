package org.chancery.drafting;

/** How urgent a document is (độ khẩn), in rising order: Decree 30/2020/NĐ-CP, Appendix I, Part I, III.2.b. */
public enum Urgency {
    NORMAL,
    /** Khẩn. */
    URGENT,
    /** Thượng khẩn. */
    VERY_URGENT,
    /** Hỏa tốc. */
    FLASH
}
