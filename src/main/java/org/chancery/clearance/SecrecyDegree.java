package org.chancery.clearance;

/** Degrees of state secrets (Law 117/2025/QH15), from the lowest. */
public enum SecrecyDegree {
    /** Mật. */
    CONFIDENTIAL,
    /** Tối mật. */
    SECRET,
    /** Tuyệt mật. */
    TOP_SECRET
}
