package org.chancery.incoming;

import org.chancery.platform.FaultCode;
import org.springframework.http.HttpStatus;

/** What can go wrong in this module. */
public enum IncomingError implements FaultCode {
    /** No such document. */
    NOT_FOUND(HttpStatus.NOT_FOUND),
    /** Our copy is cancelled, because its issuer recalled it. */
    CANCELLED(HttpStatus.GONE),
    /** Not possible in its present state. */
    NOT_NOW(HttpStatus.CONFLICT),
    /** The time of receipt lies in the future. */
    RECEIVED_IN_FUTURE(HttpStatus.BAD_REQUEST),
    /** The document bears a day after that of its receipt. */
    DATED_AFTER_RECEIPT(HttpStatus.BAD_REQUEST),
    /** No examined file of this person has that id, or it is another document's. */
    FILE_UNKNOWN(HttpStatus.BAD_REQUEST),
    /** The file is no PDF that can be read; the argument says why. */
    FILE_UNREADABLE(HttpStatus.BAD_REQUEST),
    /** It bears a degree of secrecy, which must not come onto this installation. */
    SECRET_MARK(HttpStatus.UNPROCESSABLE_CONTENT),
    /** A document like it is registered. */
    TWIN(HttpStatus.CONFLICT),
    /** A needed text is missing or too long. */
    ORDER_INVALID(HttpStatus.BAD_REQUEST),
    /** The unit does not belong to the agency that received the document. */
    UNIT_ELSEWHERE(HttpStatus.BAD_REQUEST),
    /** The due date has passed. */
    DUE_IN_PAST(HttpStatus.BAD_REQUEST),
    /** The register of the year of receipt is closed. */
    REGISTER_CLOSED(HttpStatus.CONFLICT),
    /** There is no such register, or no closed one. */
    REGISTER_UNKNOWN(HttpStatus.NOT_FOUND),
    /** The year of the register is not over. */
    YEAR_NOT_OVER(HttpStatus.CONFLICT),
    /** Something of that year is not registered or not handed over; the argument says how much. */
    REGISTER_UNFINISHED(HttpStatus.CONFLICT);

    private final HttpStatus status;

    IncomingError(HttpStatus status) {
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
