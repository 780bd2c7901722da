package org.chancery.records;

import java.io.InputStream;
import java.util.Optional;
import org.chancery.platform.Slice;

/**
 * Outgoing documents, from draft to issue: signed by a person, then numbered and dated, then sealed by the agency, never in another order.
 *
 * <p>Each step stores its PDF durably before it returns; a step that was cut off can be repeated, and one that
 * was made already changes nothing when it is sent again. All throw
 * {@link org.chancery.platform.Fault}: {@link RecordsError#NOT_FOUND}, {@link RecordsError#WRONG_STATE}, or {@code FORBIDDEN}.
 */
public interface Records {
    /**
     * Keeps a draft; joins the caller's transaction.
     *
     * @return its identity, the existing one where a living document of this type and source is there already
     * @throws org.chancery.platform.Fault {@link RecordsError#UNKNOWN_TYPE}, {@link RecordsError#UNKNOWN_TEMPLATE}
     */
    DocumentId draft(DraftOrder order);

    /**
     * The signature of the current actor, a signatory of the unit who has just proved who they are again.
     *
     * @throws org.chancery.platform.Fault {@link RecordsError#BASIS_NEEDED} where the prefix asks for a basis
     */
    DocumentView sign(DocumentId id, SignOrder order);

    /**
     * Keeps a signature that the current actor has made just now; the document is the one that was signed.
     *
     * @throws org.chancery.platform.Fault {@link RecordsError#WRONG_STATE} where it is another
     */
    DocumentView keep(DocumentId id, JointSigning.MadeSignature signature);

    /** Gives number and date and writes the register row; by a clerk of the unit. */
    DocumentView number(DocumentId id);

    /** Seals for the agency and issues, by a clerk of the unit; publishes {@link DocumentIssued}. */
    DocumentView seal(DocumentId id);

    /** Signs, numbers and seals in one go, resuming where an earlier try ended; the actor needs the roles of all three. */
    ResultRef issue(DocumentId id, SignOrder order);

    /**
     * Recalls (thu hồi) an issued document, by a signatory of the unit: it is frozen; publishes {@link DocumentRevoked}.
     *
     * @param reason why, shown to whoever verifies it, 1 to 500 characters
     */
    DocumentView revoke(DocumentId id, String reason);

    /** Gives up a document that was not issued; a number it has becomes void and stays in the register; publishes {@link DocumentDiscarded}. */
    DocumentView discard(DocumentId id, String reason);

    /** @return the document as the current actor may see it, empty where there is none */
    Optional<DocumentView> find(DocumentId id);

    /** @return the living document of that source, newest first, empty where there is none */
    Optional<DocumentView> findBySource(String source);

    /**
     * Documents of the units in which the current actor signs, numbers or seals, oldest first.
     *
     * @param page from 1
     */
    Slice<DocumentView> awaiting(Awaiting filter, int page);

    /** @return the PDF as it stands; of a draft a preview as the current actor would sign it */
    InputStream content(DocumentId id);

    /** Which documents of the desk's list. */
    enum Awaiting {
        /** Whatever waits for me. */
        MINE,
        SIGNATURE,
        NUMBER,
        SEAL,
        /** Nothing more to do. */
        DONE
    }
}
