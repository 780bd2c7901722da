package org.chancery.records;

import org.chancery.platform.FaultCode;
import org.springframework.http.HttpStatus;

/** What can go wrong in this module. */
public enum RecordsError implements FaultCode {
    /** No such document. */
    NOT_FOUND(HttpStatus.NOT_FOUND),
    /** No issued document has this code. */
    CODE_NOT_FOUND(HttpStatus.NOT_FOUND),
    /** The step is not the next one: person, then number and date, then agency. */
    WRONG_STATE(HttpStatus.CONFLICT),
    /** The personal signature is missing, broken or expired, so the agency does not seal. */
    SIGNATURE_MISSING(HttpStatus.CONFLICT),
    /** No such document type. */
    UNKNOWN_TYPE(HttpStatus.BAD_REQUEST),
    /** No such template. */
    UNKNOWN_TEMPLATE(HttpStatus.BAD_REQUEST),
    /** A document is replaced by one of equal form of the same agency, and corrected by an official letter. */
    UNEQUAL_FORM(HttpStatus.CONFLICT),
    /** Another document has replaced it. */
    REPLACED(HttpStatus.CONFLICT),
    /** The authority prefix needs its basis. */
    BASIS_NEEDED(HttpStatus.BAD_REQUEST),
    /** A reason is needed, of at most 500 characters. */
    REASON_NEEDED(HttpStatus.BAD_REQUEST),
    /** The register of that series and year is closed. */
    REGISTER_CLOSED(HttpStatus.CONFLICT),
    /** There is no such register, or no closed one. */
    REGISTER_UNKNOWN(HttpStatus.NOT_FOUND),
    /** The year of the register is not over. */
    YEAR_NOT_OVER(HttpStatus.CONFLICT),
    /** Documents have a number and are neither issued nor given up; the argument says how many. */
    REGISTER_UNFINISHED(HttpStatus.CONFLICT),
    /** An extract names the pages that it has, such as {@code 1, 3-5}; other copies have all. */
    PAGES_INVALID(HttpStatus.BAD_REQUEST),
    /** A number, date or other value of the request cannot be read. */
    REQUEST_INVALID(HttpStatus.BAD_REQUEST);

    private final HttpStatus status;

    RecordsError(HttpStatus status) {
        this.status = status;
    }

    @Override
    public HttpStatus status() {
        return status;
    }

    @Override
    public String module() {
        return "records";
    }
}
