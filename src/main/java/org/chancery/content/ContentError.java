package org.chancery.content;

import org.chancery.platform.FaultCode;
import org.springframework.http.HttpStatus;

/** What can go wrong in this module. */
public enum ContentError implements FaultCode {
    /** The malware scanner has not passed it yet. */
    BEING_CHECKED(HttpStatus.CONFLICT),
    /** The malware scanner found something in it. */
    INFECTED(HttpStatus.FORBIDDEN),
    /** The malware scanner gives no answer for it. */
    SCANNER_AWAY(HttpStatus.SERVICE_UNAVAILABLE),
    /** It has no such page. */
    NO_SUCH_PAGE(HttpStatus.NOT_FOUND),
    /** No picture can be made of it. */
    NO_PICTURE(HttpStatus.UNPROCESSABLE_CONTENT);

    private final HttpStatus status;

    ContentError(HttpStatus status) {
        this.status = status;
    }

    @Override
    public HttpStatus status() {
        return status;
    }

    @Override
    public String module() {
        return "content";
    }
}
