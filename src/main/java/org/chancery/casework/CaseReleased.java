package org.chancery.casework;

import java.time.Instant;
import org.chancery.records.ResultRef;

/** The signed result, or the signed letter of a refused case, is there. */
public record CaseReleased(CaseId id, CaseCode code, String unit, ResultRef result, Instant at) {}
