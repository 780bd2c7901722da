package org.chancery.signing;

/** In which role somebody signed. */
public enum SignerRole {
    /** A person with the authority to sign. */
    PERSONAL,
    /** The agency. */
    AGENCY,
    /** The agency, on an annex in a file of its own or on a copy. */
    COPY,
    /** Somebody else. */
    OTHER
}
