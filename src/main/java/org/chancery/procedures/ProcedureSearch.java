package org.chancery.procedures;

import org.jspecify.annotations.Nullable;

/**
 * A search; every null narrows nothing.
 *
 * @param query words in Vietnamese with or without marks, or in English; or a code
 * @param mission when true, only procedures handled at missions
 * @param page from 1
 * @param size 1 to 100
 */
public record ProcedureSearch(
        @Nullable String query,
        @Nullable String topic,
        @Nullable Level level,
        @Nullable Channel channel,
        @Nullable ProcedureStatus status,
        boolean mission,
        int page,
        int size) {

    public ProcedureSearch {
        if (page < 1 || page > 10_000 || size < 1 || size > 100) {
            throw new IllegalArgumentException("page or size out of range");
        }
    }

    /** Every procedure matching the words. */
    public static ProcedureSearch of(@Nullable String query, int page, int size) {
        return new ProcedureSearch(query, null, null, null, null, false, page, size);
    }
}
