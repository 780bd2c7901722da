package org.chancery.search.internal;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.chancery.search.SearchKind;
import org.chancery.search.Searchable;
import org.hibernate.search.mapper.pojo.standalone.session.SearchSession;

/** A process that writes into an index as the feeder does, batch after batch, and says when each is on disk, until it is killed. */
final class Scribe {
    private static final int EACH = 20;
    private static final int KEPT = 3;

    private Scribe() {}

    /** Arguments: folder of the index, first batch. */
    public static void main(String... arguments) {
        try (Shelf shelf = new Shelf(Path.of(arguments[0]))) {
            for (int batch = Integer.parseInt(arguments[1]); ; batch++) {
                System.out.println("begins " + batch);
                write(shelf, batch);
                System.out.println("done " + batch);
            }
        }
    }

    /** Puts the batch's things in and takes those of an older batch out, in one go. */
    static void write(Shelf shelf, int batch) {
        try (SearchSession session = shelf.index.writing()) {
            for (int i = 0; i < EACH; i++) {
                session.indexingPlan().addOrUpdate(new Entry(thing(batch, i), "nội dung ".repeat(300) + batch));
                session.indexingPlan()
                        .purge(
                                Entry.class,
                                Entry.id(
                                        SearchKind.FILE.name(),
                                        id(batch - KEPT, i).toString()),
                                null);
            }
        }
    }

    /** @return what is in the index after these batches */
    static Set<UUID> after(int batch) {
        Set<UUID> ids = new TreeSet<>();
        for (int one = Math.max(0, batch - KEPT + 1); one <= batch; one++) {
            for (int i = 0; i < EACH; i++) {
                ids.add(id(one, i));
            }
        }
        return ids;
    }

    private static UUID id(int batch, int i) {
        return new UUID(batch, i);
    }

    private static Searchable thing(int batch, int i) {
        return new Searchable(
                SearchKind.FILE,
                id(batch, i),
                Set.of(),
                "/",
                Set.of("CLERK@A"),
                "A",
                LocalDate.of(2026, 11, 23),
                "",
                "",
                batch + "/" + i,
                "hồ sơ",
                List.of(),
                "",
                List.of());
    }
}
