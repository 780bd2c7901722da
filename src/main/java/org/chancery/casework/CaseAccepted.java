package org.chancery.casework;

import java.time.Instant;

/** A complete file was accepted; the clock runs to {@code dueAt}. */
public record CaseAccepted(CaseId id, CaseCode code, String unit, Instant dueAt, Instant at) {}
