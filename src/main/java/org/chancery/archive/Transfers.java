package org.chancery.archive;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Hand-over to the archive of the agency (nộp lưu): notice at least thirty days ahead, hand-over by the unit, receipt by the archive.
 * Decree 30/2020/NĐ-CP, Articles 30 and 31, Appendix VI III.5.b.
 */
public interface Transfers {
    /** @return closed files that are due within thirty days or overdue, in units where the actor keeps the archive, by unit */
    List<Dossier> due();

    /**
     * Tells a unit which files are expected and when; a clerk of the agency.
     *
     * @param on at least thirty days from today
     * @throws org.chancery.platform.Fault {@link ArchiveError#NOTICE_TOO_SHORT}, {@link ArchiveError#NONE_CHOSEN}, {@link
     *     ArchiveError#NOT_FOR_ARCHIVE}, {@link ArchiveError#UNDER_WAY}, {@link ArchiveError#NOT_NOW}
     */
    Transfer notify(String unit, List<DossierId> dossiers, LocalDate on);

    /** Hands over all that is not kept back; an officer or signatory of the unit. */
    Transfer handOver(UUID transfer);

    /** Receives them; a clerk of the agency who did not hand over ({@link ArchiveError#SAME_PERSON}). */
    Transfer receive(UUID transfer, String note);

    /** @return the transfer, empty where unknown; {@code FORBIDDEN} for who may not see it */
    Optional<Transfer> find(UUID transfer);

    /** @return the transfers of the actor's units, newest first, at most 200 */
    List<Transfer> all();
}
