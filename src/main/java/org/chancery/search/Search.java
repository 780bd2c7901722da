package org.chancery.search;

import java.util.List;

/**
 * Finds things that the current actor may see. Thread-safe.
 *
 * <p>What was committed a moment ago is found a few seconds later; what somebody may see is decided at the moment of the question.
 */
public interface Search {
    /** Results on a page. */
    int PAGE = 20;

    /**
     * Looks for something.
     *
     * @return the first 10,000 results at most, page by page; nothing for who may see nothing
     * @throws org.chancery.platform.Fault {@link SearchError#UNAVAILABLE} while the index is not there, {@link SearchError#TOO_LONG},
     *     {@link SearchError#TOO_FAR}
     */
    Found find(SearchQuery query);

    /** @return all results in their order, at most 5,000, for a list to take along; as {@link #find} otherwise */
    List<Found.Hit> all(SearchQuery query);

    /**
     * @param beginning of a title or code, from two letters on
     * @return at most eight titles that begin or go on so
     */
    List<Found.Hit> suggest(String beginning);

    /** Has everything taken into the index again, while questions go on being answered; an administrator. */
    void rebuild();

    /** @return how many changes the index has not taken yet; an administrator */
    long waiting();
}
