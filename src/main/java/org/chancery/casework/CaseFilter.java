package org.chancery.casework;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which cases and in which order; nulls and empty sets narrow nothing.
 *
 * @param text begin of a code, or part of an applicant's name in any spelling
 * @param unit only this unit and those below
 * @param officer only cases of this officer
 * @param page from 1
 * @param size 1 to 200
 */
public record CaseFilter(
        Set<CaseStatus> statuses,
        @Nullable MoneyState money,
        @Nullable Urgency urgency,
        @Nullable String procedure,
        @Nullable String unit,
        @Nullable UUID officer,
        boolean unassigned,
        @Nullable String text,
        Sort sort,
        boolean descending,
        int page,
        int size) {
    public CaseFilter {
        statuses = Set.copyOf(statuses);
        if (page < 1 || page > 100_000 || size < 1 || size > 200) {
            throw new IllegalArgumentException("page or size out of range");
        }
    }

    /** @return every open case in scope, the most urgent first */
    public static CaseFilter open(int page, int size) {
        return new CaseFilter(
                OPEN_STATUSES, null, null, null, null, null, false, null, Sort.URGENCY, false, page, size);
    }

    /** Statuses in which there is still something to do. */
    public static final Set<CaseStatus> OPEN_STATUSES = java.util.Arrays.stream(CaseStatus.values())
            .filter(status -> !status.isClosed())
            .collect(java.util.stream.Collectors.toUnmodifiableSet());

    /** How near the due moment is. */
    public enum Urgency {
        OVERDUE,
        /** Due within two days. */
        SOON,
        ON_TIME
    }

    /** What to sort by. */
    public enum Sort {
        /** Overdue first, then by due moment, then what was submitted first. */
        URGENCY,
        CODE,
        SUBMITTED,
        DUE,
        STATUS,
        APPLICANT,
        PROCEDURE
    }
}
