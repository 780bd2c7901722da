package org.chancery.casework;

import java.time.Instant;

/** Papers were asked for. */
public record SupplementRequested(CaseId id, CaseCode code, String unit, Instant at) {}
