package org.chancery.signing;

import java.util.Locale;

/** Why a document does not stand; each has a sentence for people. */
public enum Finding {
    /** The bytes are no PDF, or one that cannot be read. */
    NOT_A_PDF,
    /** The file is protected with a password. */
    ENCRYPTED,
    /** The file is larger than is checked here. */
    TOO_LARGE,
    /** The file unpacks to far more than it is, or takes too long to read. */
    TOO_COMPLEX,
    /** Nobody signed it. */
    NO_SIGNATURE,
    /** Signed bytes were changed. */
    CHANGED_BYTES,
    /** Something was appended after the last signature or time stamp. */
    CONTENT_AFTER_LAST_SIGNATURE,
    /** What the reader sees was replaced after signing. */
    CONTENT_REPLACED,
    /** Content hidden or made visible after signing (shadow attack), or another change that nobody was permitted to make. */
    CONTENT_SHADOWED,
    /** A note, stamp or other annotation was added after signing. */
    ANNOTATION_ADDED,
    /** A field was filled that nobody was permitted to fill then. */
    FIELD_CHANGED,
    /** Pages were added or removed after signing. */
    PAGES_CHANGED,
    /** No trusted authority stands behind the signer. */
    UNTRUSTED_SIGNER,
    /** The certificate had been revoked before the signature was made. */
    REVOKED_CERTIFICATE,
    /** The certificate was not in force when the signature was made. */
    EXPIRED_CERTIFICATE,
    /** No valid time stamp proves when the signature was made. */
    NO_TRUSTED_TIME,
    /** Not one personal signature and then one seal. */
    ORDER_BROKEN,
    /** The signature does not meet the policy for another reason. */
    POLICY_NOT_MET;

    /** @return key of the sentence for people */
    public String messageKey() {
        return "signing.finding." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
