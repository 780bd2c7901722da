package org.chancery.casework;

/** Where a case stands as business; money, delivery and synchronisation have states of their own. */
public enum CaseStatus {
    /** Filed, nobody opened it (mới nộp). */
    NEW(Clock.NONE),
    /** Being checked for completeness (chờ tiếp nhận, kiểm tra). */
    RECEIVING(Clock.NONE),
    /** Waits for the applicant: a supplement or a payment (chờ bổ sung, chờ nghĩa vụ tài chính). */
    WAITING(Clock.STOPPED),
    /** Worked on (đang xử lý). */
    PROCESSING(Clock.RUNS),
    /** Stopped on a legal ground (tạm dừng có căn cứ). */
    PAUSING(Clock.STOPPED),
    /** The applicant corrects it at their own wish (sửa hồ sơ theo yêu cầu người nộp). */
    CORRECTING(Clock.STOPPED),
    /** Another body is asked (chờ cơ quan phối hợp). */
    INTEROPERATING(Clock.RUNS),
    /** On its way by post (chuyển bưu chính). */
    POSTING(Clock.ENDED),
    /** The result is there (chờ trả kết quả). */
    RELEASING(Clock.ENDED),
    /** Handed over (đã trả kết quả). */
    DONE(Clock.ENDED),
    /** Not accepted (từ chối tiếp nhận). */
    DENIED(Clock.ENDED),
    /** The conditions are not met (không đủ điều kiện giải quyết). */
    UNRESOLVED(Clock.ENDED),
    /** Withdrawal asked for (đang xin rút). */
    CANCELLING(Clock.RUNS),
    /** Withdrawn, or lapsed without an answer (đã rút, đã hủy). */
    CANCELLED(Clock.ENDED);

    private final Clock clock;

    CaseStatus(Clock clock) {
        this.clock = clock;
    }

    /** @return what the legal clock does in this status */
    public Clock clock() {
        return clock;
    }

    /** @return whether nothing more happens to the case */
    public boolean isClosed() {
        return this == DONE || this == DENIED || this == UNRESOLVED || this == CANCELLED;
    }

    /** @return whether it was decided against the applicant */
    public boolean isRefused() {
        return this == DENIED || this == UNRESOLVED;
    }

    /** What the legal clock does. */
    public enum Clock {
        NONE,
        RUNS,
        STOPPED,
        ENDED
    }
}
