package org.chancery.incoming;

/** What is done to an incoming document after it was registered. */
public enum IncomingAction {
    /** The leader says who leads, who supports and until when (ý kiến phân phối, chỉ đạo); again where that changes. */
    ASSIGN,
    /** The lead unit says how far it is (tiến độ). */
    PROGRESS,
    /** The lead unit is done. */
    FINISH,
    /** The clerk gives it back (trả lại nơi gửi). */
    GIVE_BACK,
    /** The leader or the clerk of the receiving unit asks the lead unit to hurry (đôn đốc). */
    CHASE,
    /** The clerk cancels our copy, because its issuer recalled it (thu hồi). */
    CANCEL
}
