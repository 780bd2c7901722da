package org.chancery.drafting;

import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chancery.identity.Person;
import org.chancery.platform.Slice;

/**
 * Drafts from the first version to the issue of the document.
 *
 * <p>Each act carries an idempotency key of 1 to 200 letters: sent again, it acts once and gives the draft as it stands; with other
 * content it is refused with {@code KEY_REUSED}. All acts are in the ledger. Thread-safe. All throw {@link
 * org.chancery.platform.Fault}: {@link DraftingError#NOT_FOUND}, {@link DraftingError#NOT_NOW}, {@code FORBIDDEN}.
 */
public interface Drafts {
    /**
     * Begins a draft with its first version; an official of the unit.
     *
     * @throws org.chancery.platform.Fault {@link DraftingError#ORDER_INVALID}, {@link DraftingError#SIGNER_UNFIT}, {@link
     *     DraftingError#BASIS_NEEDED}, {@link DraftingError#POSITION_NEEDED}, {@link DraftingError#UNTIL_NEEDED}, {@link
     *     DraftingError#FILE_UNKNOWN}
     */
    Draft begin(DraftPlan plan, String key);

    /**
     * Begins a draft that replaces or corrects an issued document, or answers an incoming one; carried out when it is issued.
     *
     * @throws org.chancery.platform.Fault as {@link #begin(DraftPlan, String)}, and those of {@link
     *     org.chancery.records.Successions#require} and {@link org.chancery.incoming.IncomingReplies#answerable}
     */
    Draft begin(DraftPlan plan, DraftPurpose purpose, String key);

    /**
     * Adds a version; its drafter, or who will sign. What was approved goes back to the person who approved it, and its checks lapse.
     *
     * @param seen the version it is based on
     * @throws org.chancery.platform.Fault as {@link #begin}, and {@link DraftingError#VERSION_CHANGED}
     */
    Draft revise(DraftId id, int seen, DraftPlan plan, String key);

    /**
     * Comments, submits, approves, checks, returns, gives up, numbers, issues or recalls.
     *
     * @param action not {@code EDIT}, {@code SIGN} or {@code CONFIRM_RECALL}
     * @param seen the version that was read
     * @param note the comment or reason; needed to comment, return, give up and recall, otherwise it may be empty
     * @throws org.chancery.platform.Fault {@link DraftingError#VERSION_CHANGED}, {@link DraftingError#NOT_THE_SIGNER}, {@link
     *     DraftingError#NOT_THE_DRAFTER}, {@link DraftingError#OWN_WORK}, {@link DraftingError#SAME_CHECKER}, {@link
     *     DraftingError#REASON_NEEDED}; those of {@link org.chancery.records.Records}
     */
    Draft act(DraftId id, DraftAction action, int seen, String note, String key);

    /** Confirms that a recipient has it: somebody of that unit, or a clerk of the issuing unit for somebody outside. */
    Draft confirm(DraftId id, int ordinal, String note, String key);

    /** Confirms that the copy of a recalled document is cancelled: somebody of that unit, or a clerk of the issuing unit for somebody outside. */
    Draft confirmCancellation(DraftId id, int ordinal, String note, String key);

    /** @return the draft, empty where unknown */
    Optional<Draft> find(DraftId id);

    /** @return what the actor may see of a tab, the most urgent first; empty for who may see nothing */
    Slice<Draft> list(DraftFilter filter);

    /** @return how many each tab holds for the actor */
    Map<DraftTab, Long> counts();

    /** @return all versions, newest first */
    List<DraftVersion> versions(DraftId id);

    /** @return what was done and said, oldest first */
    List<DraftStep> history(DraftId id);

    /**
     * @param version its number; 0 for the document as it stands, signed or not
     * @return the PDF
     */
    InputStream content(DraftId id, int version);

    /** @return who may be asked to sign for the unit, by name */
    List<Person> signers(String unit);
}
