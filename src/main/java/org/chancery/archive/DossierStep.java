package org.chancery.archive;

import java.time.Instant;

/** One thing that was done to a file; the action is a word such as {@code CLOSE}. */
public record DossierStep(String action, String by, Instant at, String note) {}
