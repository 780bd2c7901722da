package org.chancery.archive;

import java.util.List;
import java.util.UUID;

/**
 * A file was disposed of by an approved list.
 *
 * @param orphans documents of it that no other living file holds, whose keepers may now destroy the content
 */
public record DossierDisposed(DossierId dossier, UUID disposal, List<DossierDocument> orphans) {}
