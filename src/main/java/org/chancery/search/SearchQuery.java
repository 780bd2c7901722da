package org.chancery.search;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What somebody looks for.
 *
 * @param text words, all of which must be there; with diacritics or without, {@code "in quotes"} as a phrase, {@code -word} for what must
 *     not be there; empty for everything
 * @param chosen values by which results are narrowed; any one of a facet's
 * @param from earliest day, or null
 * @param to latest day, or null
 * @param order of the results
 * @param page from 1
 */
public record SearchQuery(
        String text,
        Map<SearchFacet, Set<String>> chosen,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        Order order,
        int page) {
    /** How results are ordered. */
    public enum Order {
        /** The best first. */
        RELEVANCE,
        /** The newest first. */
        NEWEST,
        /** The oldest first. */
        OLDEST
    }

    /** @return the same from another page */
    public SearchQuery onPage(int other) {
        return new SearchQuery(text, chosen, from, to, order, other);
    }
}
