package org.chancery.casework;

import java.time.Instant;

/** An application arrived. */
public record CaseSubmitted(CaseId id, CaseCode code, String procedure, String unit, Instant at) {}
