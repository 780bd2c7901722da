package org.chancery.archive;

/**
 * Which files a list holds.
 *
 * @param tab which part
 * @param text words of notation, title or maker, with or without diacritics; empty for all
 * @param page from 1
 */
public record DossierFilter(DossierTab tab, String text, int page) {
    public DossierFilter {
        page = Math.clamp(page, 1, 100_000);
        text = text.strip();
    }
}
