package org.chancery.incoming;

import java.io.InputStream;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Takes the files of incoming documents and examines them. */
public interface IncomingFiles {
    /**
     * Takes a PDF, checks its signatures and keeps both file and report.
     *
     * @param name as the sender calls it
     * @param content read to its end, not closed
     * @throws org.chancery.platform.Fault {@link IncomingError#FILE_UNREADABLE} with the finding as argument, {@code FILE_TOO_LARGE},
     *     {@code FORBIDDEN} for who is clerk nowhere
     */
    IncomingFile receive(String name, InputStream content);

    /**
     * Takes a PDF as {@link #receive(String, InputStream)} that the house received earlier.
     *
     * @param received when; a signature without trusted time stamp is judged at that time
     */
    IncomingFile receive(String name, InputStream content, Instant received);

    /** @return a file that the same person sent before */
    Optional<IncomingFile> mine(UUID id);
}
