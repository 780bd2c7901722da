package org.chancery.platform;

import java.util.List;

/** What of a module waits for the current official, on the first page of the desk. A module with lists of work declares a bean of this type. */
public interface DeskFigures {
    /** @return its figures; empty for whom nothing of it concerns. Those that are nought are not shown. */
    List<Figure> figures();

    /**
     * A number that leads to what it counts.
     *
     * @param messageKey key of what it counts, such as "to distribute"
     * @param href path with query to the list
     * @param alarm whether it should be none
     */
    record Figure(String messageKey, long count, String href, boolean alarm) {}
}
