package org.chancery.casework;

import java.time.Instant;

/** The case was withdrawn or lapsed. */
public record CaseCancelled(CaseId id, CaseCode code, String unit, Instant at) {}
