package org.chancery.drafting;

import java.io.InputStream;
import java.util.Optional;
import java.util.UUID;

/** Takes the files that officials bring: PDF, and DOCX or ODT where the house has an office program. */
public interface DraftFiles {
    /**
     * Examines and keeps a file; an office document becomes PDF/A in a process of its own.
     *
     * @param name as the sender calls it; decides nothing but how it is called
     * @param content read to its end, not closed
     * @throws org.chancery.platform.Fault {@link DraftingError#FILE_UNREADABLE}, {@link DraftingError#FILE_SIGNED}, {@link
     *     DraftingError#FILE_ACTIVE}, {@link DraftingError#SECRET_MARK}, {@link DraftingError#OFFICE_ABSENT}, {@link
     *     DraftingError#OFFICE_FAILED}, {@code FILE_TOO_LARGE}, {@code FORBIDDEN} for who drafts nowhere
     */
    DraftFile receive(String name, InputStream content);

    /** @return the current actor's file, empty where there is none */
    Optional<DraftFile> mine(UUID id);
}
