package org.chancery.incoming;

/** Where an incoming document stands. */
public enum IncomingState {
    /** Has its number and waits for the leader's instruction (chờ phân phối). */
    REGISTERED,
    /** Given to the lead unit, which has not begun (đã chuyển). */
    ASSIGNED,
    /** The lead unit works on it (đang xử lý). */
    HANDLING,
    /** Done (đã giải quyết). */
    DONE,
    /** Given back to its sender (đã trả lại). */
    RETURNED,
    /** Our copy is cancelled, because its issuer recalled it (đã hủy). */
    CANCELLED;

    /** @return whether nothing more is to be done */
    public boolean isOver() {
        return this == DONE || this == RETURNED || this == CANCELLED;
    }
}
