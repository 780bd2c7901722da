package org.chancery.procedures;

import org.chancery.platform.FaultCode;
import org.springframework.http.HttpStatus;

/** What can go wrong in this module. */
public enum ProceduresError implements FaultCode {
    NOT_FOUND(HttpStatus.NOT_FOUND),
    VERSION_NOT_FOUND(HttpStatus.NOT_FOUND),
    NOT_IN_FORCE(HttpStatus.GONE),
    FORM_PAGE_NOT_FOUND(HttpStatus.NOT_FOUND),
    FORM_INPUT_REFUSED(HttpStatus.BAD_REQUEST),
    FORM_TOO_MANY_ITEMS(HttpStatus.BAD_REQUEST),
    SEARCH_INVALID(HttpStatus.BAD_REQUEST);

    private final HttpStatus status;

    ProceduresError(HttpStatus status) {
        this.status = status;
    }

    @Override
    public HttpStatus status() {
        return status;
    }

    @Override
    public String module() {
        return "procedures";
    }
}
