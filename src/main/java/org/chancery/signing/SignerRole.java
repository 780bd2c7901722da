package org.chancery.signing;

/** In which role somebody signed. */
public enum SignerRole {
    /** A person with the authority to sign. */
    PERSONAL,
    /** The agency. */
    AGENCY,
    /** Somebody else. */
    OTHER
}
