package org.chancery.archive;

/** What can be done with a file. */
public enum DossierAction {
    /** Put a document in. */
    PUT,
    /** Take a document out that does not belong; its order number stays used. */
    TAKE_OUT,
    /** End it (kết thúc hồ sơ). */
    CLOSE,
    /** Open it again; by the head of the unit, with a reason. */
    REOPEN,
    /** Go on in another volume (tập). */
    NEXT_VOLUME,
    /** Keep it back from the archive for a time (giữ lại); by the head of the unit. */
    HOLD_BACK,
    /** Place a legal hold (phong tỏa). */
    PLACE_HOLD,
    /** Lift a legal hold. */
    LIFT_HOLD
}
