package org.chancery.platform;

import org.springframework.http.HttpStatus;

/** Failures of the platform itself. */
public enum PlatformFault implements FaultCode {
    /** A file is larger than it may be. */
    FILE_TOO_LARGE(HttpStatus.CONTENT_TOO_LARGE),
    /** The disk is nearly full: nothing new is stored while reading goes on. */
    STORAGE_FULL(HttpStatus.INSUFFICIENT_STORAGE),
    /** Nothing is there. */
    NOT_FOUND(HttpStatus.NOT_FOUND),
    /** Too many requests in a short time. */
    TOO_MANY_REQUESTS(HttpStatus.TOO_MANY_REQUESTS),
    /** An idempotency key of 1 to 200 letters is needed. */
    KEY_NEEDED(HttpStatus.BAD_REQUEST),
    /** The same idempotency key came with another request. */
    KEY_REUSED(HttpStatus.UNPROCESSABLE_CONTENT),
    /** The database is away for a moment; what was asked may be asked again under the same idempotency key. */
    AWAY(HttpStatus.SERVICE_UNAVAILABLE),
    /** The person may not do this. */
    FORBIDDEN(HttpStatus.FORBIDDEN);

    private final HttpStatus status;

    PlatformFault(HttpStatus status) {
        this.status = status;
    }

    @Override
    public HttpStatus status() {
        return status;
    }

    @Override
    public String module() {
        return "platform";
    }
}
