package org.chancery.archive;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Disposal of what has no more value (hủy tài liệu hết giá trị): proposed by a clerk, told to the units, decided by a signatory of the
 * agency, carried out with minutes. The database itself refuses every other way, and every file under legal hold.
 */
public interface Disposals {
    /** @return files whose period is over, with the archive or their unit, in agencies where the actor is clerk */
    List<Dossier> expired();

    /** @return the agencies whose archive the actor keeps */
    List<FileList.Place> agencies();

    /**
     * Proposes a list.
     *
     * @throws org.chancery.platform.Fault {@link ArchiveError#NOT_EXPIRED}, {@link ArchiveError#HELD}, {@link ArchiveError#UNDER_WAY},
     *     {@link ArchiveError#NONE_CHOSEN}
     */
    Disposal propose(String agency, List<DossierId> dossiers, String grounds);

    /** Tells the units that formed the files; they may then keep some. */
    Disposal tellUnits(UUID disposal);

    /** Keeps a file after all; an officer or signatory of its unit, or a clerk of the agency, before the decision. */
    Disposal keep(UUID disposal, DossierId dossier, String why);

    /** Decides; a signatory of the agency who did not propose it ({@link ArchiveError#SAME_PERSON}). */
    Disposal decide(UUID disposal, boolean approved, String decision);

    /** Writes the minutes and disposes of the files: all, or none where one is held ({@link ArchiveError#HELD}); a clerk of the agency. */
    Disposal execute(UUID disposal, String witness, String method);

    /** @return the disposal, empty where unknown; {@code FORBIDDEN} for who may not see it */
    Optional<Disposal> find(UUID disposal);

    /** @return the disposals of the actor's agencies, newest first, at most 200 */
    List<Disposal> all();
}
