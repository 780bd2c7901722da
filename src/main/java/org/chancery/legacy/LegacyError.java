package org.chancery.legacy;

import org.chancery.platform.FaultCode;
import org.springframework.http.HttpStatus;

/** What can go wrong in this module. */
public enum LegacyError implements FaultCode {
    /** No such upload of this clerk. */
    NOT_FOUND(HttpStatus.NOT_FOUND),
    /** The file is no table: empty, binary, or with a quotation mark that is never closed. */
    FILE_UNREADABLE(HttpStatus.BAD_REQUEST),
    /** No line of the beginning has the needed headings; the argument names those that are missing. */
    COLUMNS_MISSING(HttpStatus.BAD_REQUEST),
    /** The table has more rows than are taken at once. */
    TOO_MANY_ROWS(HttpStatus.CONTENT_TOO_LARGE),
    /** Rows cannot be taken, so none is; the argument says how many. */
    ROWS_REFUSED(HttpStatus.CONFLICT),
    /** Rows bear a degree of secrecy, so nothing of the table was kept; the argument says which. */
    SECRET_MARK(HttpStatus.UNPROCESSABLE_CONTENT);

    private final HttpStatus status;

    LegacyError(HttpStatus status) {
        this.status = status;
    }

    @Override
    public HttpStatus status() {
        return status;
    }

    @Override
    public String module() {
        return "legacy";
    }
}
