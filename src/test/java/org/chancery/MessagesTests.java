package org.chancery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the program says: all of it in both languages, with the same values in each sentence. */
class MessagesTests {
    private static final Path FOLDER = Path.of("src/main/resources/messages");
    private static final Pattern VALUE = Pattern.compile("\\{\\d+");

    static List<String> modules() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".properties") && !name.contains("_"))
                    .map(name -> name.replace(".properties", ""))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("modules")
    void theSentencesOfEveryModuleAreRead(String module) throws IOException {
        String settings = Files.readString(Path.of("src/main/resources/application.yaml"));
        String names = settings.lines()
                .filter(line -> line.strip().startsWith("basename:"))
                .findFirst()
                .orElseThrow()
                .replaceFirst(".*basename:", "");
        assertThat(names.strip().split(",")).contains("messages/" + module);
    }

    @ParameterizedTest
    @MethodSource("modules")
    void everySentenceIsThereInBothLanguages(String module) throws IOException {
        Properties english = read(module + ".properties");
        Properties vietnamese = read(module + "_vi.properties");
        assertThat(vietnamese.stringPropertyNames()).containsExactlyInAnyOrderElementsOf(english.stringPropertyNames());
        for (String key : english.stringPropertyNames()) {
            assertThat(values(vietnamese.getProperty(key))).as(key).isEqualTo(values(english.getProperty(key)));
        }
    }

    /** A straight apostrophe is shown twice, once or not at all, depending on whether a sentence has values; a curly one always once. */
    @ParameterizedTest
    @MethodSource("modules")
    void noSentenceHasAStraightApostrophe(String module) throws IOException {
        for (String file : List.of(module + ".properties", module + "_vi.properties")) {
            read(file)
                    .forEach((key, sentence) ->
                            assertThat(sentence.toString()).as(key.toString()).doesNotContain("'"));
        }
    }

    private static Set<String> values(String sentence) {
        return VALUE.matcher(sentence).results().map(MatchResult::group).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Properties read(String file) throws IOException {
        Properties sentences = new Properties();
        try (Reader text = Files.newBufferedReader(FOLDER.resolve(file))) {
            sentences.load(text);
        }
        return sentences;
    }
}
