package org.chancery.incoming;

import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chancery.identity.Unit;
import org.chancery.platform.Slice;

/**
 * Incoming documents, from their number to their end.
 *
 * <p>Each act carries an idempotency key of 1 to 200 letters: sent again, it acts once and gives the document as it stands; with other
 * content it is refused with {@code KEY_REUSED}. All acts are in the ledger. Thread-safe.
 */
public interface IncomingDocuments {
    /**
     * Gives the next arrival number (số đến) of the agency in the year of receipt in Asia/Ho_Chi_Minh; a clerk of the unit.
     *
     * @throws org.chancery.platform.Fault {@link IncomingError#RECEIVED_IN_FUTURE}, {@link IncomingError#DATED_AFTER_RECEIPT}, {@link
     *     IncomingError#FILE_UNKNOWN}, {@link IncomingError#ORDER_INVALID}, {@code FORBIDDEN}
     */
    Registration register(ArrivalOrder order, String key);

    /**
     * Says who handles it and until when; a signatory of the unit that received it.
     *
     * @throws org.chancery.platform.Fault {@link IncomingError#UNIT_ELSEWHERE}, {@link IncomingError#DUE_IN_PAST}, {@link
     *     IncomingError#NOT_NOW}, {@code FORBIDDEN}
     */
    IncomingDocument assign(IncomingId id, Instruction instruction, String key);

    /** Says how far it is; an officer of the lead unit. Faults as {@link #assign}. */
    IncomingDocument progress(IncomingId id, String note, String key);

    /** Ends it, with a note or the reply's number; an officer of the lead unit. Faults as {@link #assign}. */
    IncomingDocument finish(IncomingId id, Completion completion, String key);

    /** Gives it back to its sender; a clerk of the unit that received it. Faults as {@link #assign}. */
    IncomingDocument giveBack(IncomingId id, ReturnReason reason, String note, String key);

    /** Asks the lead unit to hurry, by e-mail; a signatory or clerk of the unit that received it. Faults as {@link #assign}. */
    IncomingDocument chase(IncomingId id, String note, String key);

    /** Cancels our copy on the order of its issuer: nothing of it changes any more; a clerk of the unit that received it. Faults as {@link #assign}. */
    IncomingDocument cancel(IncomingId id, Cancellation order, String key);

    /**
     * Finds one.
     *
     * @return empty where unknown
     * @throws org.chancery.platform.Fault {@code FORBIDDEN} for who neither keeps nor handles it
     */
    Optional<IncomingDocument> find(IncomingId id);

    /** @return what the actor may see of a tab, the most urgent first; empty for who may see nothing */
    Slice<IncomingDocument> list(IncomingFilter filter);

    /** @return how many each tab holds for the actor */
    Map<IncomingTab, Long> counts();

    /** @return what was done, oldest first; faults as {@link #find} */
    List<IncomingStep> history(IncomingId id);

    /** @return its PDF; faults as {@link #find}, {@link IncomingError#NOT_FOUND}, {@link IncomingError#CANCELLED}, and while it is not passed by the malware scanner */
    InputStream content(IncomingId id);

    /**
     * A page as a picture.
     *
     * @param page from 1
     * @return a PNG
     * @throws org.chancery.platform.Fault as {@link #content}, and those of {@link org.chancery.content.Contents#picture}
     */
    byte[] picture(IncomingId id, int page);

    /** @return the units that may lead or support: those of the agency that received it */
    List<Unit> handlers(IncomingDocument document);
}
