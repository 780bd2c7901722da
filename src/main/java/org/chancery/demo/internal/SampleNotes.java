package org.chancery.demo.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.chancery.platform.PlatformSettings;
import org.springframework.stereotype.Component;

/** What a start that was cut off must know to go on: files in the folder {@code sample} of the home. */
@Component
class SampleNotes {
    private final Path folder;

    SampleNotes(PlatformSettings settings) {
        this.folder = settings.home().resolve("sample");
    }

    /** The keys of a sample case. */
    record Keys(String code, String secret) {}

    boolean isTold() {
        return Files.exists(folder.resolve("told"));
    }

    void told() throws IOException {
        Files.createFile(folder.resolve("told"));
    }

    /** @return the moment of the first start, kept from then on */
    Instant begun(Instant now) throws IOException {
        Path file = Files.createDirectories(folder).resolve("begun");
        if (!Files.exists(file)) {
            Files.move(Files.writeString(folder.resolve("begun.new"), now.toString()), file);
        }
        return Instant.parse(Files.readString(file).strip());
    }

    void keep(int story, Keys keys) throws IOException {
        Files.writeString(
                Files.createDirectories(folder).resolve("cases"),
                story + " " + keys.code + " " + keys.secret + "\n",
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND);
    }

    /** @return the keys of all cases so far, by story */
    Map<Integer, Keys> cases() throws IOException {
        Map<Integer, Keys> cases = new HashMap<>();
        Path file = folder.resolve("cases");
        if (Files.exists(file)) {
            for (String line : Files.readAllLines(file)) {
                String[] words = line.split(" ");
                if (words.length == 3) {
                    cases.put(Integer.parseInt(words[0]), new Keys(words[1], words[2]));
                }
            }
        }
        return cases;
    }
}
