package org.chancery.casework;

/** How the fee of a case stands. */
public enum MoneyState {
    /** Not fixed: the case was not accepted yet. */
    OPEN,
    /** Nothing is to be paid. */
    NONE_DUE,
    /** To be paid. */
    DUE,
    /** Paid, with a receipt. */
    PAID,
    /** Waived with a reason. */
    WAIVED
}
