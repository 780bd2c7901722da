package org.chancery.identity;

import org.chancery.platform.FaultCode;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** What can go wrong in this module. */
public enum IdentityError implements FaultCode {
    /** Nobody signed in. */
    SIGN_IN_NEEDED(HttpStatus.UNAUTHORIZED),
    /** E-mail, password or code do not fit. */
    SIGN_IN_REFUSED(HttpStatus.UNAUTHORIZED),
    /** The person has no such right there. */
    FORBIDDEN(HttpStatus.FORBIDDEN),
    /** The proof of identity is too old for this act. */
    REAUTHENTICATION_NEEDED(HttpStatus.FORBIDDEN),
    /** No unit has that code. */
    UNIT_UNKNOWN(HttpStatus.NOT_FOUND),
    /** No such person. */
    PERSON_UNKNOWN(HttpStatus.NOT_FOUND),
    /** The address is not an e-mail address. */
    EMAIL_INVALID(HttpStatus.BAD_REQUEST),
    /** An account with that address exists. */
    EMAIL_TAKEN(HttpStatus.CONFLICT),
    /** The password is shorter than twelve characters. */
    PASSWORD_SHORT(HttpStatus.BAD_REQUEST),
    /** The password is among those that attackers try first. */
    PASSWORD_COMMON(HttpStatus.BAD_REQUEST),
    /** The link was used, replaced or is too old. */
    LINK_INVALID(HttpStatus.GONE),
    /** The six digits do not fit. */
    CODE_WRONG(HttpStatus.BAD_REQUEST),
    /** An administrator may not remove the last administrator. */
    LAST_ADMINISTRATOR(HttpStatus.CONFLICT);

    private final HttpStatus status;

    IdentityError(HttpStatus status) {
        this.status = status;
    }

    @Override
    public HttpStatus status() {
        return status;
    }

    @Override
    public String module() {
        return "identity";
    }

    @Override
    public @Nullable String remedy() {
        return switch (this) {
            case SIGN_IN_NEEDED -> "/sign-in";
            case REAUTHENTICATION_NEEDED -> "/reauthenticate";
            default -> null;
        };
    }
}
