package org.chancery.casework;

import org.chancery.platform.FaultCode;
import org.springframework.http.HttpStatus;

/** What can go wrong in this module. */
public enum CaseworkError implements FaultCode {
    /** No such case, or none that the person may see. */
    NOT_FOUND(HttpStatus.NOT_FOUND),
    /** Code and secret do not fit. */
    CODE_OR_SECRET_WRONG(HttpStatus.NOT_FOUND),
    /** The case's life cycle does not allow it now. */
    NOT_NOW(HttpStatus.CONFLICT),
    /** A key is missing or longer than 200 characters. */
    KEY_NEEDED(HttpStatus.BAD_REQUEST),
    /** A text is missing or too long. */
    TEXT_NEEDED(HttpStatus.UNPROCESSABLE_CONTENT),
    /** The amount is not what is due. */
    AMOUNT_WRONG(HttpStatus.UNPROCESSABLE_CONTENT),
    /** The new due day is not later than the old one or no working day. */
    DAY_WRONG(HttpStatus.UNPROCESSABLE_CONTENT),
    /** The officer has no role at the unit. */
    OFFICER_UNFIT(HttpStatus.UNPROCESSABLE_CONTENT),
    /** The order could not be read. */
    ORDER_UNREADABLE(HttpStatus.BAD_REQUEST),
    /** The procedure takes no applications. */
    PROCEDURE_CLOSED(HttpStatus.GONE),
    /** The unit does not handle the procedure. */
    UNIT_NOT_COMPETENT(HttpStatus.UNPROCESSABLE_CONTENT),
    /** The answers do not satisfy the form. */
    ANSWERS_INVALID(HttpStatus.UNPROCESSABLE_CONTENT),
    /** The answer holds neither text nor file. */
    ANSWER_EMPTY(HttpStatus.UNPROCESSABLE_CONTENT),
    /** An upload is unknown or used already. */
    UPLOAD_UNKNOWN(HttpStatus.UNPROCESSABLE_CONTENT),
    /** No such draft. */
    DRAFT_NOT_FOUND(HttpStatus.NOT_FOUND),
    /** The draft was sent already. */
    DRAFT_SENT(HttpStatus.CONFLICT),
    /** There is no result yet. */
    NO_RESULT(HttpStatus.NOT_FOUND),
    /** There is no such life cycle. */
    LIFECYCLE_UNKNOWN(HttpStatus.NOT_FOUND),
    /** The file has no bytes. */
    FILE_EMPTY(HttpStatus.UNPROCESSABLE_CONTENT),
    /** The file is neither PDF nor JPEG nor PNG. */
    FILE_TYPE(HttpStatus.UNSUPPORTED_MEDIA_TYPE),
    /** The file ends too early or cannot be read. */
    FILE_BROKEN(HttpStatus.UNPROCESSABLE_CONTENT),
    /** The file needs a password. */
    FILE_LOCKED(HttpStatus.UNPROCESSABLE_CONTENT),
    /** The file carries scripts, programs or other files. */
    FILE_ACTIVE(HttpStatus.UNPROCESSABLE_CONTENT),
    /** The file bears a degree of secrecy. */
    FILE_SECRET(HttpStatus.UNPROCESSABLE_CONTENT),
    /** The file unfolds to far more than a paper could hold. */
    FILE_BOMB(HttpStatus.UNPROCESSABLE_CONTENT);

    private final HttpStatus status;

    CaseworkError(HttpStatus status) {
        this.status = status;
    }

    @Override
    public HttpStatus status() {
        return status;
    }

    @Override
    public String module() {
        return "casework";
    }
}
