package org.chancery.casework;

import java.time.Instant;

/** The applicant answered. */
public record SupplementAnswered(CaseId id, CaseCode code, String unit, Instant at) {}
