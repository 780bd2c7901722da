package org.chancery.casework;

import java.util.Map;

/**
 * How many cases there are.
 *
 * @param byStatus every status with its number, 0 included
 * @param overdue running and past the due moment
 * @param soon running and due within two days
 * @param unassigned open without an officer
 */
public record CaseCounts(Map<CaseStatus, Long> byStatus, long overdue, long soon, long unassigned, long total) {
    public CaseCounts {
        byStatus = Map.copyOf(byStatus);
    }
}
