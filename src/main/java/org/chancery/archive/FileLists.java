package org.chancery.archive;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The yearly lists of files (danh mục hồ sơ): drafted by an officer or clerk of a unit, approved by its head, then frozen. Decree
 * 30/2020/NĐ-CP, Article 28 and Appendix V.
 */
public interface FileLists {
    /** @return the list of that unit and year, a fresh draft where there is none */
    FileList draft(String unit, int year, FileList.Numbering numbering);

    /**
     * Adds a main heading at the end.
     *
     * @param abbreviation capitals that end each notation, 1 to 14 letters such as {@code TCCB}
     * @throws org.chancery.platform.Fault {@link ArchiveError#TWIN}, {@link ArchiveError#LIST_FROZEN}, {@link ArchiveError#INVALID}
     */
    FileList addHeading(UUID list, String abbreviation, String title);

    /** Adds a file under a heading. Faults as {@link #addHeading}, and {@link ArchiveError#RETENTION_UNKNOWN}. */
    FileList addEntry(UUID list, NewEntry entry);

    /** Takes a file off a draft. */
    FileList removeEntry(UUID list, UUID entry);

    /** Hands the draft to the head of the unit; {@link ArchiveError#LIST_EMPTY}. */
    FileList submit(UUID list);

    /** Gives it back to be changed; a signatory. */
    FileList sendBack(UUID list, String why);

    /** Approves and numbers it; a signatory who did not draft it ({@link ArchiveError#SAME_PERSON}). */
    FileList approve(UUID list);

    /** @return the list, empty where unknown; {@code FORBIDDEN} for who may not see it */
    Optional<FileList> find(UUID list);

    /** @return the lists of the actor's units, newest year first, at most 200 */
    List<FileList> all();

    /** @return the units for which the actor may draft a list */
    List<FileList.Place> places();

    /** A file to foresee; sub: sub-heading, may be empty; maker: who forms it, may be empty. */
    record NewEntry(UUID heading, String sub, String title, String retention, String maker) {}
}
