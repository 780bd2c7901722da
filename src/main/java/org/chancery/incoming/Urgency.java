package org.chancery.incoming;

/** Degrees of urgency (mức độ khẩn), as exported in {@code Priority}: 0 to 3. Decree 30/2020/NĐ-CP. */
public enum Urgency {
    /** None. */
    NORMAL,
    /** Khẩn. */
    URGENT,
    /** Thượng khẩn. */
    VERY_URGENT,
    /** Hỏa tốc. */
    FLASH;

    /** @return whether it is handed over at once, without waiting for the next working day */
    public boolean atOnce() {
        return this != NORMAL;
    }
}
