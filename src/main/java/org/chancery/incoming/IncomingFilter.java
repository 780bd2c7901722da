package org.chancery.incoming;

/**
 * Which documents a list holds.
 *
 * @param tab which part
 * @param text words of number, notation, sender or subject, with or without diacritics; empty for all
 * @param page from 1
 */
public record IncomingFilter(IncomingTab tab, String text, int page) {
    public IncomingFilter {
        page = Math.clamp(page, 1, 100_000);
        text = text.strip();
    }
}
