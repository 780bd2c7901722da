package org.chancery.casework;

import java.time.Instant;

/** It was decided in favour; the result is drafted. */
public record CaseApproved(CaseId id, CaseCode code, String unit, Instant at) {}
