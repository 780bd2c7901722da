package org.chancery.search;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A page of results. Nothing in it, neither a number nor a word, comes from what the actor may not see.
 *
 * @param total how many there are on all pages
 * @param counts how many results each choice holds, the largest first
 * @param size results on a page
 */
public record Found(List<Hit> hits, long total, Map<SearchFacet, List<Count>> counts, int page, int size) {
    /**
     * A result.
     *
     * @param path of its page at the desk
     * @param type in Vietnamese
     * @param unit code
     * @param state key of the message that names it
     * @param title in pieces, those that were looked for marked
     * @param passages of its text, likewise; at most two
     */
    public record Hit(
            SearchKind kind,
            UUID id,
            String path,
            String code,
            List<Piece> title,
            String type,
            String unit,
            @Nullable LocalDate dated,
            String parties,
            String state,
            List<List<Piece>> passages) {
        /** @return the title without marks */
        public String plainTitle() {
            return title.stream().map(Piece::text).reduce("", String::concat);
        }
    }

    /** A piece of text, and whether it was looked for. */
    public record Piece(String text, boolean marked) {}

    /** How many results have a value. */
    public record Count(String value, long results) {}
}
