package org.chancery.search.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.chancery.search.Found.Hit;
import org.chancery.search.Found.Piece;
import org.chancery.search.SearchKind;
import org.chancery.search.Searchable;

/** What a list shows of a thing, in one field of the index: eight lines, in this order. */
record Card(
        String kind,
        String id,
        String path,
        String code,
        String type,
        String unit,
        String dated,
        String state,
        String parties) {
    private static final int LINES = 9;

    Card(Searchable thing) {
        this(
                thing.kind().name(),
                thing.id().toString(),
                line(thing.path()),
                line(thing.code()),
                line(thing.type()),
                line(thing.unit()),
                String.valueOf(thing.dated()),
                line(thing.state()),
                line(String.join("; ", thing.parties())));
    }

    private static String line(String text) {
        return Words.plain(text).replaceAll("\\R", " ");
    }

    String written() {
        return String.join("\n", kind, id, path, code, type, unit, dated, state, parties);
    }

    static Card read(String written) {
        String[] lines = written.split("\n", LINES);
        return new Card(lines[0], lines[1], lines[2], lines[3], lines[4], lines[5], lines[6], lines[7], lines[8]);
    }

    Hit hit(List<Piece> title, List<List<Piece>> passages) {
        return new Hit(
                SearchKind.valueOf(kind),
                UUID.fromString(id),
                path,
                code,
                title,
                type,
                unit,
                dated.equals("null") ? null : LocalDate.parse(dated),
                parties,
                state,
                passages);
    }
}
