package org.chancery.drafting;

/** What is done to a draft. */
public enum DraftAction {
    /** A new version. */
    EDIT,
    COMMENT,
    SUBMIT,
    APPROVE,
    CHECK_CONTENT,
    CHECK_FORM,
    /** Back to the drafter, with a reason. */
    RETURN,
    SIGN,
    NUMBER,
    /** Sealed and issued. */
    ISSUE,
    /** Recalled (thu hồi) after it was issued. */
    REVOKE,
    /** A recipient confirmed that its copy of a recalled document is cancelled. */
    CONFIRM_RECALL,
    GIVE_UP
}
