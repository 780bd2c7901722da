package org.chancery.signing;

/**
 * A place on a page.
 *
 * @param page number of the page, from 1
 * @param x distance of the left edge from the page's left edge, in points (1/72 inch)
 * @param y distance of the upper edge from the page's upper edge, in points
 * @param width in points, above 0
 * @param height in points, above 0
 */
public record PageBox(int page, float x, float y, float width, float height) {
    public PageBox {
        if (page < 1 || x < 0 || y < 0 || !(width > 0) || !(height > 0)) {
            throw new IllegalArgumentException("not a place on a page");
        }
    }
}
