package org.chancery.archive;

import java.util.List;
import java.util.UUID;

/** In which files a document is, and into which it may be put. */
public interface DocumentFiles {
    /** @return the files that hold it, of those that the actor may see */
    List<Dossier> holding(DocumentKind kind, UUID document);

    /** @return open files into which the actor may put documents, newest first, at most 200 */
    List<Dossier> open();

    /**
     * @return number, notation and subject, for people
     * @throws org.chancery.platform.Fault as {@link Dossiers#put}
     */
    String title(DocumentKind kind, UUID document);
}
