package org.chancery.archive;

import java.util.UUID;

/** A document was put into a file under an order number. */
public record DocumentFiled(DossierId dossier, DocumentKind kind, UUID document, int ordinal) {}
