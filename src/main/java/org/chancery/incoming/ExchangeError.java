package org.chancery.incoming;

import org.chancery.platform.FaultCode;
import org.springframework.http.HttpStatus;

/** Why a partner system's message is not taken. */
public enum ExchangeError implements FaultCode {
    /** Nobody of that code and secret may bring anything. */
    PARTNER_UNKNOWN(HttpStatus.UNAUTHORIZED),
    /** A field of the partner is missing or wrong; the argument says which. */
    PARTNER_INVALID(HttpStatus.BAD_REQUEST),
    /** The bytes are others than the digest says. */
    DIGEST_WRONG(HttpStatus.BAD_REQUEST),
    /** It is no edXML message that may be taken; the argument says what is wrong. */
    MESSAGE_INVALID(HttpStatus.UNPROCESSABLE_CONTENT),
    /** It says to come from somebody else than the partner. */
    SENDER_FOREIGN(HttpStatus.FORBIDDEN),
    /** None of its addressees is one of our units. */
    ADDRESSEE_UNKNOWN(HttpStatus.UNPROCESSABLE_CONTENT),
    /** Another message came under the same document id. */
    MESSAGE_CHANGED(HttpStatus.CONFLICT);

    private final HttpStatus status;

    ExchangeError(HttpStatus status) {
        this.status = status;
    }

    @Override
    public HttpStatus status() {
        return status;
    }

    @Override
    public String module() {
        return "incoming";
    }
}
