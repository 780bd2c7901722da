package org.chancery.search.internal;

import java.util.ArrayList;
import java.util.List;
import org.chancery.search.Found.Piece;

/** Takes apart what the index marked, so that no page ever needs to trust it as HTML. */
final class Marks {
    /** Private letters that no text keeps. */
    static final char BEGIN = '\uE000';

    static final char END = '\uE001';

    private Marks() {}

    static List<Piece> pieces(String marked) {
        List<Piece> pieces = new ArrayList<>();
        int at = 0;
        while (at < marked.length()) {
            boolean inside = marked.charAt(at) == BEGIN;
            int from = inside ? at + 1 : at;
            int next = marked.indexOf(inside ? END : BEGIN, from);
            int to = next < 0 ? marked.length() : next;
            if (to > from) {
                pieces.add(new Piece(marked.substring(from, to), inside));
            }
            at = inside ? to + 1 : to;
        }
        return pieces;
    }
}
