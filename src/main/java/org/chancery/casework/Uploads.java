package org.chancery.casework;

import java.io.InputStream;
import java.util.Optional;
import java.util.UUID;
import org.chancery.platform.Fault;

/** Files that people send in: checked before they are kept, and parsed apart from the platform. Thread-safe. */
public interface Uploads {
    /**
     * Takes a file.
     *
     * @param fileName as the sender calls it, cleaned of paths and control characters
     * @param content read to its end, not closed; at most the platform's upload limit
     * @return its receipt, once it is stored durably
     * @throws Fault {@link CaseworkError#FILE_EMPTY}, {@link CaseworkError#FILE_TYPE}, {@link CaseworkError#FILE_BROKEN},
     *     {@link CaseworkError#FILE_LOCKED}, {@link CaseworkError#FILE_ACTIVE}, {@link CaseworkError#FILE_BOMB}, {@code FILE_TOO_LARGE},
     *     {@code STORAGE_FULL}
     */
    UploadReceipt receive(String fileName, InputStream content);

    /** @return the receipt, empty where there is no such upload */
    Optional<UploadReceipt> find(UUID id);
}
