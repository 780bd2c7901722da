package org.chancery.search.internal;

import java.util.ArrayList;
import java.util.BitSet;
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

    /**
     * @param fragments parts of the text, with marks
     * @return the whole text, marked wherever one of these parts stands
     */
    static List<Piece> within(String text, List<String> fragments) {
        BitSet marked = new BitSet(text.length());
        for (String fragment : fragments) {
            List<Piece> pieces = pieces(fragment);
            String plain = pieces.stream().map(Piece::text).reduce("", String::concat);
            for (int at = text.indexOf(plain); at >= 0 && !plain.isEmpty(); at = text.indexOf(plain, at + 1)) {
                int from = at;
                for (Piece piece : pieces) {
                    int to = from + piece.text().length();
                    if (piece.marked()) {
                        marked.set(from, to);
                    }
                    from = to;
                }
            }
        }
        return cut(text, marked);
    }

    private static List<Piece> cut(String text, BitSet marked) {
        List<Piece> pieces = new ArrayList<>();
        for (int at = 0; at < text.length(); ) {
            boolean inside = marked.get(at);
            int next = inside ? marked.nextClearBit(at) : marked.nextSetBit(at);
            int to = next < 0 ? text.length() : Math.min(next, text.length());
            pieces.add(new Piece(text.substring(at, to), inside));
            at = to;
        }
        return pieces;
    }
}
