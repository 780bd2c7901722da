package org.chancery.casework;

import java.time.Instant;

/** It was decided against. */
public record CaseRefused(CaseId id, CaseCode code, String unit, String legalGround, Instant at) {}
