package org.chancery.clearance;

import org.chancery.platform.FaultCode;
import org.springframework.http.HttpStatus;

/** What can go wrong in this module. */
public enum ClearanceError implements FaultCode {
    /** No such thing or change, or none that the actor may know of. */
    NOT_FOUND(HttpStatus.NOT_FOUND),
    /** The reason is missing or too long. */
    REASON_INVALID(HttpStatus.BAD_REQUEST),
    /** No official in service has that id. */
    PERSON_UNKNOWN(HttpStatus.BAD_REQUEST),
    /** The list says so already. */
    SAME_LIST(HttpStatus.CONFLICT),
    /** How far it is seen does not change. */
    REACH_FIXED(HttpStatus.CONFLICT),
    /** Who asked for a change does not confirm it. */
    OWN_CHANGE(HttpStatus.FORBIDDEN),
    /** The issuer is missing or too long, or the day is none or lies in the future. */
    MARKER_INVALID(HttpStatus.BAD_REQUEST),
    /** The change has ended otherwise. */
    NOT_NOW(HttpStatus.CONFLICT);

    private final HttpStatus status;

    ClearanceError(HttpStatus status) {
        this.status = status;
    }

    @Override
    public HttpStatus status() {
        return status;
    }

    @Override
    public String module() {
        return "clearance";
    }
}
