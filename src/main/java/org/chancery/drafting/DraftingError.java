package org.chancery.drafting;

import org.chancery.platform.FaultCode;
import org.springframework.http.HttpStatus;

/** What can go wrong in this module. */
public enum DraftingError implements FaultCode {
    /** No such draft or version. */
    NOT_FOUND(HttpStatus.NOT_FOUND),
    /** The document was recalled: what its recipients received is cancelled. */
    RECALLED(HttpStatus.GONE),
    /** Not the next step of the order of acts. */
    NOT_NOW(HttpStatus.CONFLICT),
    /** There is a newer version than the one that was read. */
    VERSION_CHANGED(HttpStatus.CONFLICT),
    /** A needed text is missing or too long; the argument names it. */
    ORDER_INVALID(HttpStatus.BAD_REQUEST),
    /** A reason is needed, of at most 1000 characters. */
    REASON_NEEDED(HttpStatus.BAD_REQUEST),
    /** The person may not sign for the unit. */
    SIGNER_UNFIT(HttpStatus.BAD_REQUEST),
    /** The authority prefix needs its basis. */
    BASIS_NEEDED(HttpStatus.BAD_REQUEST),
    /** The authority prefix needs the signer's own position. */
    POSITION_NEEDED(HttpStatus.BAD_REQUEST),
    /** An authorisation (thừa ủy quyền) is limited in time. */
    UNTIL_NEEDED(HttpStatus.BAD_REQUEST),
    /** The authorisation has ended. */
    AUTHORITY_OVER(HttpStatus.CONFLICT),
    /** Somebody else was named to sign. */
    NOT_THE_SIGNER(HttpStatus.FORBIDDEN),
    /** Only its drafter does this. */
    NOT_THE_DRAFTER(HttpStatus.FORBIDDEN),
    /** Nobody checks what they wrote. */
    OWN_WORK(HttpStatus.FORBIDDEN),
    /** Content and form are checked by two different people. */
    SAME_CHECKER(HttpStatus.FORBIDDEN),
    /** No examined file of this person has that id. */
    FILE_UNKNOWN(HttpStatus.BAD_REQUEST),
    /** The file cannot be read; the argument says why. */
    FILE_UNREADABLE(HttpStatus.UNPROCESSABLE_CONTENT),
    /** The file is signed already. */
    FILE_SIGNED(HttpStatus.UNPROCESSABLE_CONTENT),
    /** The file has form fields, scripts or attachments. */
    FILE_ACTIVE(HttpStatus.UNPROCESSABLE_CONTENT),
    /** The text bears the mark of a state secret; nothing of it was kept. */
    SECRET_MARK(HttpStatus.UNPROCESSABLE_CONTENT),
    /** No office program is installed that could convert the file. */
    OFFICE_ABSENT(HttpStatus.UNPROCESSABLE_CONTENT),
    /** The office program could not convert the file. */
    OFFICE_FAILED(HttpStatus.UNPROCESSABLE_CONTENT),
    /** A document has no more annexes than that. */
    ANNEXES_FULL(HttpStatus.CONFLICT),
    /** More documents than one sitting takes. */
    TOO_MANY(HttpStatus.BAD_REQUEST);

    private final HttpStatus status;

    DraftingError(HttpStatus status) {
        this.status = status;
    }

    @Override
    public HttpStatus status() {
        return status;
    }

    @Override
    public String module() {
        return "drafting";
    }
}
