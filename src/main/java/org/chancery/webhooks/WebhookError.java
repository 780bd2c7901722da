package org.chancery.webhooks;

import org.chancery.platform.FaultCode;
import org.springframework.http.HttpStatus;

/** What can go wrong in this module. */
public enum WebhookError implements FaultCode {
    /** No such subscription or message. */
    NOT_FOUND(HttpStatus.NOT_FOUND),
    /** The address is not https, names a host of the own network, or has a name and password in it. */
    URL_INVALID(HttpStatus.BAD_REQUEST),
    /** At least one kind of thing is needed. */
    KINDS_NEEDED(HttpStatus.BAD_REQUEST);

    private final HttpStatus status;

    WebhookError(HttpStatus status) {
        this.status = status;
    }

    @Override
    public HttpStatus status() {
        return status;
    }

    @Override
    public String module() {
        return "webhooks";
    }
}
