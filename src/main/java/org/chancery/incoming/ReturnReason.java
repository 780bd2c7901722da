package org.chancery.incoming;

/** Why a document goes back. Decree 30/2020/NĐ-CP, Article 21. */
public enum ReturnReason {
    /** Meant for somebody else (gửi sai nơi nhận). */
    MISDIRECTED,
    /** Torn, unreadable or incomplete (hư hỏng, thiếu trang). */
    DAMAGED,
    /** Its signature does not stand (không bảo đảm tính xác thực, toàn vẹn). */
    NOT_AUTHENTIC,
    /** Something else; the note says what. */
    OTHER
}
