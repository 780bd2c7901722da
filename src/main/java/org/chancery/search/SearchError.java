package org.chancery.search;

import org.chancery.platform.FaultCode;
import org.springframework.http.HttpStatus;

/** What can go wrong in this module. */
public enum SearchError implements FaultCode {
    /** The index is not there, or does not answer. */
    UNAVAILABLE(HttpStatus.SERVICE_UNAVAILABLE),
    /** More than 500 letters. */
    TOO_LONG(HttpStatus.BAD_REQUEST),
    /** Beyond the ten thousandth result. */
    TOO_FAR(HttpStatus.BAD_REQUEST),
    /** A name of 1 to 100 letters is needed. */
    NAME_INVALID(HttpStatus.BAD_REQUEST),
    /** More kept questions than one person may have. */
    TOO_MANY(HttpStatus.CONFLICT);

    private final HttpStatus status;

    SearchError(HttpStatus status) {
        this.status = status;
    }

    @Override
    public HttpStatus status() {
        return status;
    }

    @Override
    public String module() {
        return "search";
    }
}
