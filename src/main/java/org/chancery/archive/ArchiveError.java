package org.chancery.archive;

import org.chancery.platform.FaultCode;
import org.springframework.http.HttpStatus;

/** What can go wrong in this module. */
public enum ArchiveError implements FaultCode {
    /** No such file, list, transfer or disposal. */
    NOT_FOUND(HttpStatus.NOT_FOUND),
    /** Not possible in its present state. */
    NOT_NOW(HttpStatus.CONFLICT),
    /** A field is missing, too long or cannot be read; the argument names it. */
    INVALID(HttpStatus.BAD_REQUEST),
    /** The list has a file or heading of that name already. */
    TWIN(HttpStatus.CONFLICT),
    /** The list is approved and frozen; what is missing is opened beside it. */
    LIST_FROZEN(HttpStatus.CONFLICT),
    /** The list of files is not approved yet. */
    LIST_NOT_APPROVED(HttpStatus.CONFLICT),
    /** A list needs a heading and a file before it is submitted. */
    LIST_EMPTY(HttpStatus.CONFLICT),
    /** A second person has to do this: not the one who proposed or handed over. */
    SAME_PERSON(HttpStatus.CONFLICT),
    /** No current retention period has that code. */
    RETENTION_UNKNOWN(HttpStatus.BAD_REQUEST),
    /** The file is closed: nothing enters or leaves. */
    CLOSED(HttpStatus.CONFLICT),
    /** The file has 999 documents; go on in another volume. */
    FULL(HttpStatus.CONFLICT),
    /** No such document, or one of another agency. */
    DOCUMENT_UNKNOWN(HttpStatus.NOT_FOUND),
    /** Only issued or registered documents go into a file. */
    DOCUMENT_UNFINISHED(HttpStatus.CONFLICT),
    /** Nothing is in the file. */
    EMPTY(HttpStatus.CONFLICT),
    /** Incoming documents in it still wait to be dealt with; the argument says how many. */
    WORK_OPEN(HttpStatus.CONFLICT),
    /** The work ended before it began. */
    ENDED_BEFORE_START(HttpStatus.BAD_REQUEST),
    /** A day lies in the future. */
    IN_FUTURE(HttpStatus.BAD_REQUEST),
    /** The file is in a transfer or on a disposal list that is under way. */
    UNDER_WAY(HttpStatus.CONFLICT),
    /** The unit may keep it back for two years after it was due, until the day that the argument gives. */
    HOLDBACK_TOO_LONG(HttpStatus.BAD_REQUEST),
    /** The file is under legal hold. */
    HELD(HttpStatus.CONFLICT),
    /** Files kept for less than five years stay with their unit. */
    NOT_FOR_ARCHIVE(HttpStatus.CONFLICT),
    /** The day of hand-over is less than thirty days after the notice. */
    NOTICE_TOO_SHORT(HttpStatus.BAD_REQUEST),
    /** The file is to be kept longer, or for ever. */
    NOT_EXPIRED(HttpStatus.CONFLICT),
    /** Some documents of the file are restricted, and the actor may not know them. */
    PARTLY_HIDDEN(HttpStatus.CONFLICT),
    /** No file was chosen. */
    NONE_CHOSEN(HttpStatus.BAD_REQUEST);

    private final HttpStatus status;

    ArchiveError(HttpStatus status) {
        this.status = status;
    }

    @Override
    public HttpStatus status() {
        return status;
    }

    @Override
    public String module() {
        return "archive";
    }
}
