package org.chancery.platform;

import java.util.function.BooleanSupplier;

/**
 * One entry of the navigation. A module that has a page worth an entry declares a bean of this type.
 *
 * @param area where it shows
 * @param order smaller comes first
 * @param href path from the root, such as {@code /procedures}
 * @param messageKey key of its label
 * @param icon name of an icon in {@code layout/icons}
 * @param shown whether the current actor sees it; asked for each page
 */
public record NavEntry(Area area, int order, String href, String messageKey, String icon, BooleanSupplier shown) {
    /** An entry that everybody sees who sees its area. */
    public NavEntry(Area area, int order, String href, String messageKey, String icon) {
        this(area, order, href, messageKey, icon, () -> true);
    }

    /** Faces of the house. */
    public enum Area {
        /** Every visitor's pages. */
        PUBLIC,
        /** The officials' desk. */
        DESK,
        /** The foot of every page. */
        FOOT
    }

    /** @return whether a path lies under this entry */
    public boolean covers(String path) {
        return path.equals(href) || path.startsWith(href + "/");
    }
}
