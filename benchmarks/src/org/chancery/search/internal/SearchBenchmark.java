package org.chancery.search.internal;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.chancery.benchmarks.Machine;
import org.chancery.identity.Role;
import org.chancery.platform.PlatformSettings;
import org.chancery.search.Found;
import org.chancery.search.SearchQuery;
import org.chancery.search.Searchable;
import org.hibernate.search.mapper.pojo.standalone.session.SearchSession;

/** Search with an access filter over a million documents, against the same questions to the same index in bare Lucene. */
public final class SearchBenchmark {
    private static final int ALL = 1_000_000;
    private static final int TOGETHER = 5_000;
    private static final int QUESTIONS = 200;
    private static final int ROUNDS = 3;

    private SearchBenchmark() {}

    /** @param arguments folder to work in; how many documents, a million where not said */
    public static void main(String... arguments) throws Exception {
        Path home = Path.of(arguments[0]).resolve("home");
        int documents = arguments.length > 1 ? Integer.parseInt(arguments[1]) : ALL;
        Machine.print();
        Index index = index(home);
        fill(index, documents);
        List<String> questions = questions();
        List<Set<String>> people = List.of(person(3, 1), person(40, 12), person(0, SampleTexts.UNITS));
        try (BareLucene bare = new BareLucene(home.resolve("search").resolve(Entry.INDEX))) {
            check(index, bare, questions, people);
            compare(index, bare, questions, people, documents);
        }
        index.close();
    }

    private static Index index(Path home) {
        SearchSettings settings = new SearchSettings("", "https", "", "", "", Duration.ofSeconds(1), 300_000);
        return new Index(settings, new PlatformSettings(home, "demo", URI.create("http://localhost:1"), 1, 0));
    }

    private static void fill(Index index, int documents) {
        long began = System.nanoTime();
        for (int from = 0; from < documents; from += TOGETHER) {
            try (SearchSession session = index.writing()) {
                for (int i = from; i < Math.min(documents, from + TOGETHER); i++) {
                    Searchable thing = SampleTexts.document(i);
                    session.indexingPlan().add(new Entry(thing, thing.text()));
                }
            }
        }
        double seconds = (System.nanoTime() - began) / 1e9;
        System.out.printf(
                Locale.ROOT, "index: %,d documents in %.0f s, %,.0f/s%n", documents, seconds, documents / seconds);
    }

    /** One word, several, a phrase, a number, with diacritics and without. */
    private static List<String> questions() {
        Random chance = new Random(7);
        List<String> questions = new ArrayList<>();
        for (int i = 0; i < QUESTIONS; i++) {
            String words = SampleTexts.words(chance, 2 + chance.nextInt(2));
            questions.add(
                    switch (i % 5) {
                        case 0 -> SampleTexts.word(chance);
                        case 1 -> words;
                        case 2 -> "\"" + SampleTexts.words(chance, 2) + "\"";
                        case 3 -> (1 + chance.nextInt(9999)) + "/QĐ-BNG";
                        default -> org.chancery.platform.Folding.fold(words);
                    });
        }
        return questions;
    }

    /** Somebody with three roles at some units. */
    private static Set<String> person(int from, int units) {
        Set<String> readers = new HashSet<>();
        for (int i = 0; i < units; i++) {
            for (Role role : List.of(Role.CONSULAR_OFFICER, Role.SIGNATORY, Role.CLERK)) {
                readers.add(Searchable.reader(role, SampleTexts.unit((from + i) % SampleTexts.UNITS)));
            }
        }
        return readers;
    }

    private static Found ask(Index index, String words, Set<String> readers) {
        SearchQuery query = new SearchQuery(words, Map.of(), null, null, SearchQuery.Order.RELEVANCE, 1);
        try (SearchSession session = index.session()) {
            return new Asking(session, new Question(readers, Set.of())).ask(query, 0, 20, true);
        }
    }

    private static void check(Index index, BareLucene bare, List<String> questions, List<Set<String>> people)
            throws Exception {
        for (String words : questions) {
            for (Set<String> readers : people) {
                long ours = ask(index, words, readers).total();
                long theirs = bare.ask(words, readers);
                if (ours != theirs) {
                    throw new IllegalStateException(words + ": " + ours + " against " + theirs);
                }
            }
        }
    }

    private static void compare(
            Index index, BareLucene bare, List<String> questions, List<Set<String>> people, int documents)
            throws Exception {
        List<Long> ours = new ArrayList<>();
        List<Long> theirs = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            for (String words : questions) {
                for (Set<String> readers : people) {
                    long began = System.nanoTime();
                    ask(index, words, readers);
                    long between = System.nanoTime();
                    bare.ask(words, readers);
                    ours.add(between - began);
                    theirs.add(System.nanoTime() - between);
                }
            }
        }
        long[] mine = sorted(ours);
        long[] bareTimes = sorted(theirs);
        System.out.printf(
                Locale.ROOT,
                "search over %,d documents with an access filter, five facets, marked passages: median %.1f ms, p95 %.1f ms, p99 %.1f ms%n"
                        + "  bare Lucene, the same index, filter and facets: median %.1f ms, p95 %.1f ms; ratio of medians %.2f, of p95 %.2f,"
                        + " of sums %.2f%n"
                        + "  (%d questions, three people who see 1, 12 and all of %d units, %d rounds, one after the other)%n",
                documents,
                at(mine, 0.5),
                at(mine, 0.95),
                at(mine, 0.99),
                at(bareTimes, 0.5),
                at(bareTimes, 0.95),
                at(mine, 0.5) / at(bareTimes, 0.5),
                at(mine, 0.95) / at(bareTimes, 0.95),
                (double) Arrays.stream(mine).sum() / Arrays.stream(bareTimes).sum(),
                questions.size(),
                SampleTexts.UNITS,
                ROUNDS);
    }

    private static long[] sorted(List<Long> times) {
        return times.stream().mapToLong(Long::longValue).sorted().toArray();
    }

    private static double at(long[] sorted, double share) {
        return sorted[Math.min(sorted.length - 1, (int) (sorted.length * share))] / 1e6;
    }
}
