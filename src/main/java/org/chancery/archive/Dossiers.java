package org.chancery.archive;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.chancery.platform.Slice;

/**
 * Files (hồ sơ): opened, filled, closed; seen by the officers, clerks and signatories of their unit, and by auditors.
 *
 * <p>Each act is in the ledger, in its own transaction. Sent twice, an act acts once: the second finds it done. Thread-safe.
 */
public interface Dossiers {
    /**
     * Opens a file that the approved list foresees; an officer or clerk of the unit.
     *
     * @return the file, the existing one where it is open already
     * @throws org.chancery.platform.Fault {@link ArchiveError#LIST_NOT_APPROVED}, {@link ArchiveError#IN_FUTURE}, {@code FORBIDDEN}
     */
    Dossier openListed(UUID entry, LocalDate started);

    /** Opens one beside the list, to which it is added. Faults as {@link #openListed}, and {@link ArchiveError#TWIN}. */
    Dossier openUnlisted(UnlistedOrder order);

    /** @return the next volume of a file, open */
    Dossier nextVolume(DossierId id);

    /**
     * Puts a document in, under the next order number; one that is in already stays where it is.
     *
     * @return its order number
     * @throws org.chancery.platform.Fault {@link ArchiveError#CLOSED}, {@link ArchiveError#FULL}, {@link ArchiveError#DOCUMENT_UNKNOWN},
     *     {@link ArchiveError#DOCUMENT_UNFINISHED}, {@code FORBIDDEN}, also for who may not see the document
     */
    int put(DossierId id, DocumentKind kind, UUID document);

    /** Takes a document out; its number stays used and its row remains. */
    Dossier takeOut(DossierId id, int ordinal, String why);

    /**
     * Ends a file.
     *
     * @throws org.chancery.platform.Fault {@link ArchiveError#EMPTY}, {@link ArchiveError#WORK_OPEN}, {@link
     *     ArchiveError#ENDED_BEFORE_START}, {@link ArchiveError#IN_FUTURE}, {@link ArchiveError#RETENTION_UNKNOWN}
     */
    Dossier close(DossierId id, DossierClosing closing);

    /** Opens a closed file again, for a reason; a signatory of the unit. */
    Dossier reopen(DossierId id, String why);

    /** @return the file, empty where unknown; {@code FORBIDDEN} for who may not see it */
    Optional<Dossier> find(DossierId id);

    /** @return what the actor may see of a tab */
    Slice<Dossier> list(DossierFilter filter);

    /** @return how many each tab holds for the actor */
    Map<DossierTab, Long> counts();

    /** @return every document that is or was in it, in order; faults as {@link #find} */
    List<DossierDocument> documents(DossierId id);

    /** @return what was done, oldest first; faults as {@link #find} */
    List<DossierStep> history(DossierId id);
}
