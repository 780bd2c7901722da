package org.chancery.drafting;

/**
 * Which page of which list.
 *
 * @param text words to find in subject, number and names; empty for all
 * @param page from 1
 */
public record DraftFilter(DraftTab tab, String text, int page) {
    public DraftFilter {
        page = Math.max(1, page);
    }
}
