package org.chancery.casework;

import java.time.Instant;

/** The result was handed over. */
public record CaseCompleted(CaseId id, CaseCode code, String unit, Instant at) {}
