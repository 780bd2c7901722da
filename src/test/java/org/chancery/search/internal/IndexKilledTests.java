package org.chancery.search.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.hibernate.search.mapper.pojo.standalone.session.SearchSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kill -9 while the index is written: what it said was on disk is there, and what was under way is taken once more. */
class IndexKilledTests {
    private static final long SEED = 20261124;

    @TempDir
    Path home;

    @Test
    void aKilledWriterLosesNothingThatItSaidWasOnDiskAndLeavesNoGhosts() throws Exception {
        Random random = new Random(SEED);
        int next = 0;
        for (int round = 0; round < 5; round++) {
            int first = next;
            Path said = home.resolve("said-" + round);
            Process scribe = start(said, first);
            int enough = first + 1 + random.nextInt(8);
            Awaitility.await()
                    .atMost(Duration.ofSeconds(60))
                    .pollInterval(Duration.ofMillis(5))
                    .until(() -> last(said, "begins ") >= enough);
            scribe.destroyForcibly().waitFor();

            int done = last(said, "done ");
            int begun = last(said, "begins ");
            try (Shelf shelf = new Shelf(home.resolve("index"))) {
                assertThat(shelf.index.wasEmpty()).as("made anew").isFalse();
                if (begun > done) {
                    Set<UUID> certain = new TreeSet<>(Scribe.after(done));
                    certain.retainAll(Scribe.after(begun));
                    assertThat(found(shelf)).as("before it is taken once more").containsAll(certain);
                    Scribe.write(shelf, begun);
                }
                assertThat(found(shelf)).as("batch %d", begun).containsExactlyElementsOf(Scribe.after(begun));
            }
            next = begun + 1;
        }
    }

    private Process start(Path said, int first) throws Exception {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin/java").toString(),
                        "-Xmx256m",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        Scribe.class.getName(),
                        home.resolve("index").toString(),
                        String.valueOf(first))
                .redirectOutput(said.toFile())
                .redirectError(home.resolve("error.log").toFile())
                .start();
    }

    /** @return the number of the last whole line that begins so, -1 where there is none */
    private static int last(Path said, String beginning) throws Exception {
        String all = Files.readString(said);
        List<String> lines = all.substring(0, all.lastIndexOf('\n') + 1)
                .lines()
                .filter(line -> line.startsWith(beginning))
                .toList();
        return lines.isEmpty() ? -1 : Integer.parseInt(lines.getLast().substring(beginning.length()));
    }

    private static Set<UUID> found(Shelf shelf) {
        try (SearchSession session = shelf.index.session()) {
            Set<UUID> found = new TreeSet<>();
            session.search(Entry.class)
                    .select(entry -> entry.id(String.class))
                    .where(all -> all.matchAll())
                    .fetchAllHits()
                    .forEach(id -> found.add(UUID.fromString(id.substring(id.indexOf(':') + 1))));
            return found;
        }
    }
}
