package org.chancery.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the platform said is done, a JSON line for each step, written the moment its answer came: {@code acknowledged.jsonl}. */
final class Acknowledged {
    /** Name of the file in a demonstration's folder. */
    static final String FILE = "acknowledged.jsonl";

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private final Path file;

    Acknowledged(Path folder) {
        this.file = folder.resolve(FILE);
    }

    void add(String step, Map<String, String> facts) {
        var line = JSON.createObjectNode().put("step", step);
        facts.forEach(line::put);
        try {
            Files.writeString(
                    file,
                    JSON.writeValueAsString(line) + "\n",
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND,
                    StandardOpenOption.SYNC);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** @return the steps in their order, empty where none was acknowledged; a line that was cut off is left out */
    List<JsonNode> steps() throws IOException {
        if (!Files.exists(file)) {
            return List.of();
        }
        return Files.readAllLines(file).stream()
                .filter(line -> line.endsWith("}"))
                .map(JSON::readTree)
                .toList();
    }
}
