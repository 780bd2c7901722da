package org.chancery.signing;

/** What an authority is trusted for. */
public enum TrustPurpose {
    /** Signatures and seals of this ministry. */
    OWN,
    /** Signatures of other bodies, on what comes in. */
    INCOMING,
    /** Time stamps. */
    TIME_STAMPS
}
