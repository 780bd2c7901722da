package org.chancery.archive;

import java.time.Instant;
import java.util.UUID;

/** That nobody may dispose of a file, nor take anything out of it, until somebody lifts the hold. */
public record LegalHold(UUID id, String reason, String by, Instant at) {}
