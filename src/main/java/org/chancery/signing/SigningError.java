package org.chancery.signing;

import org.chancery.platform.FaultCode;
import org.springframework.http.HttpStatus;

/** What can go wrong in signing. */
public enum SigningError implements FaultCode {
    /** The bytes are no PDF that can be signed. */
    NOT_A_PDF(HttpStatus.UNPROCESSABLE_CONTENT),
    /** It has a signature where none may be. */
    ALREADY_SIGNED(HttpStatus.CONFLICT),
    /** It has been sealed. */
    ALREADY_SEALED(HttpStatus.CONFLICT),
    /** No valid personal signature. */
    NOT_SIGNED_PERSONALLY(HttpStatus.CONFLICT),
    /** It was changed after the personal signature in a way that is not permitted. */
    CHANGED_AFTER_SIGNING(HttpStatus.CONFLICT),
    /** The PDF has no such field. */
    FIELD_MISSING(HttpStatus.UNPROCESSABLE_CONTENT),
    /** No key of that name is configured. */
    KEY_MISSING(HttpStatus.CONFLICT),
    /** The certificate of the key names somebody else; with the key and the name. */
    KEY_OF_ANOTHER(HttpStatus.CONFLICT),
    /** The key, or its device, does not sign. */
    KEY_UNUSABLE(HttpStatus.SERVICE_UNAVAILABLE),
    /** The time-stamping or certification service does not answer. */
    TRUST_SERVICE_UNAVAILABLE(HttpStatus.SERVICE_UNAVAILABLE),
    /** A page of a scan is too coarse, without colour, or not at its real size; with the number of the page. */
    SCAN_TOO_COARSE(HttpStatus.UNPROCESSABLE_CONTENT),
    /** There is no such page; with its number and how many there are. */
    PAGE_MISSING(HttpStatus.UNPROCESSABLE_CONTENT),
    /** It does not verify as valid. */
    NOT_VALID(HttpStatus.CONFLICT),
    /** Another time stamp would end no later than the one that is there. */
    RENEWAL_POINTLESS(HttpStatus.CONFLICT),
    /** The remote signing service does not answer. */
    REMOTE_UNAVAILABLE(HttpStatus.SERVICE_UNAVAILABLE),
    /** The remote signing service answers that it will not; with its error code. */
    REMOTE_REFUSED(HttpStatus.CONFLICT),
    /** The key's holder must enter a PIN or a one-time code first. */
    REMOTE_CODE_NEEDED(HttpStatus.CONFLICT),
    /** The remote key, or the algorithms that the service offers for it, are too weak. */
    REMOTE_KEY_WEAK(HttpStatus.CONFLICT),
    /** The remote service sent something that is not the certificate's signature of this document. */
    REMOTE_SIGNATURE_WRONG(HttpStatus.BAD_GATEWAY);

    private final HttpStatus status;

    SigningError(HttpStatus status) {
        this.status = status;
    }

    @Override
    public HttpStatus status() {
        return status;
    }

    @Override
    public String module() {
        return "signing";
    }
}
