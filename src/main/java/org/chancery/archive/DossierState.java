package org.chancery.archive;

/** Where a file stands. */
public enum DossierState {
    /** Takes documents (đang mở). */
    OPEN,
    /** Ended and frozen, still with its unit (đã kết thúc). */
    CLOSED,
    /** With the archive of the agency (đã nộp lưu). */
    ARCHIVED,
    /** Destroyed by an approved list; only this row remains (đã hủy). */
    DISPOSED
}
