package org.chancery.platform;

import java.util.List;

/**
 * One page of a longer list.
 *
 * @param items the page's items
 * @param total how many there are in all
 * @param page the page's number, from 1
 * @param size how many a page holds at most
 */
public record Slice<T>(List<T> items, long total, int page, int size) {
    /** @return how many pages there are, at least 1 */
    public int pages() {
        return (int) Math.max(1, (total + size - 1) / size);
    }
}
