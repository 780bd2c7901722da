package org.chancery.drafting;

/** Where a draft stands: the steps of Decree 30/2020/NĐ-CP, Articles 10 to 18. */
public enum DraftState {
    /** With its drafter (người soạn thảo). */
    DRAFTED,
    /** Sent back to its drafter with a reason. */
    RETURNED,
    /** Waits for the approval of the person who will sign (duyệt bản thảo). */
    SUBMITTED,
    /** Approved, waits for the check of its content (kiểm tra nội dung). */
    APPROVED,
    /** Waits for the check of its form (kiểm tra thể thức). */
    CONTENT_CHECKED,
    /** Checked by both, waits for the signature. */
    READY,
    /** Signed by a person, waits for number and date. */
    SIGNED,
    /** Numbered and registered, waits for the seal. */
    NUMBERED,
    /** Sealed and sent to its recipients (phát hành). */
    ISSUED,
    /** Withdrawn after it was issued (thu hồi). */
    REVOKED,
    /** Given up before it was issued. */
    GIVEN_UP;

    /** @return whether nothing more will be done */
    public boolean isEnd() {
        return this == ISSUED || this == REVOKED || this == GIVEN_UP;
    }
}
